package fr.crmdata.licensing.web;

import fr.crmdata.api.web.Html;
import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.WriterOutput;

/** Between the API's pieces of pages and the templates. */
final class Markup {

    private Markup() {}

    /** A filled template as a piece of a page. */
    static Html of(JteModel template) {
        return out -> template.render(new WriterOutput(out));
    }

    /** A piece of a page, to be put into a template as it is. */
    static Content in(Html html) {
        return output -> output.writeContent(html.text());
    }
}
