package fr.crmdata.api.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** A piece of a page that writes itself, escaped where it must be. */
@FunctionalInterface
public interface Html {

    void writeTo(Writer out) throws IOException;

    /** All of it, as it stands in the page. */
    default String text() {
        var out = new StringWriter();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Nothing. */
    static Html none() {
        return out -> {};
    }
}
