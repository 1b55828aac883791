package fr.crmdata.api.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** What a visit gets. */
public sealed interface Answer {

    /**
     * A whole page; the shell puts frame, menu and title around it.
     *
     * @param title for the window; what the page is about comes first
     */
    record Page(String title, Html main) implements Answer {}

    /**
     * A part of a page that is already there.
     *
     * @param headers for the page's script, such as {@code HX-Trigger}
     */
    record Fragment(Html html, Map<String, String> headers) implements Answer {
        public Fragment(Html html) {
            this(html, Map.of());
        }
    }

    /** Go there instead. */
    record Redirect(String to) implements Answer {}

    /** A file to keep. */
    record Download(String fileName, String mediaType, Content content) implements Answer {}

    /** Writes a download as it is sent. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
