package fr.crmdata.licensing.web;

import fr.crmdata.api.web.Html;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Between the API's pieces of pages and the templates. */
final class Markup {

    private Markup() {}

    /** A filled template as a piece of a page. */
    static Html of(JteModel template) {
        return out -> template.render(new WriterOutput(out));
    }

    /** A piece of a page, to be put into a template as it is. */
    static Content in(Html html) {
        return output -> {
            try {
                html.writeTo(new IntoTemplate(output));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static final class IntoTemplate extends Writer {

        private final TemplateOutput output;

        IntoTemplate(TemplateOutput output) {
            this.output = output;
        }

        @Override
        public void write(char[] characters, int start, int length) {
            output.writeContent(new String(characters, start, length));
        }

        @Override
        public void write(String text, int start, int length) {
            output.writeContent(text, start, start + length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
