package fr.crmdata.billing.web;

import fr.crmdata.api.web.Html;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.WriterOutput;

/** Between the API's pieces of pages and the templates. */
final class Markup {

    private Markup() {}

    /** A filled template as a piece of a page. */
    static Html of(JteModel template) {
        return out -> template.render(new WriterOutput(out));
    }
}
