package fr.crmdata.api.web;

import java.io.IOException;
import java.io.Writer;

/** A piece of a page that writes itself, escaped where it must be. */
@FunctionalInterface
public interface Html {

    void writeTo(Writer out) throws IOException;

    /** Nothing. */
    static Html none() {
        return out -> {};
    }
}
