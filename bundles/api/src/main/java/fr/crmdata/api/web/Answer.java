package fr.crmdata.api.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

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
     * @param headers for htmx, such as {@code HX-Retarget}
     * @param toast said in a corner when the part has arrived
     */
    record Fragment(Html html, Map<String, String> headers, Optional<Toast> toast) implements Answer {

        public Fragment {
            headers = Map.copyOf(headers);
        }

        public Fragment(Html html) {
            this(html, Map.of(), Optional.empty());
        }

        public Fragment(Html html, Map<String, String> headers) {
            this(html, headers, Optional.empty());
        }

        public Fragment saying(Toast said) {
            return new Fragment(html, headers, Optional.of(said));
        }
    }

    /**
     * Go there instead, by GET.
     *
     * @param to an address of this site, starting with one slash
     * @param toast said in a corner of the page that comes next
     */
    record Redirect(String to, Optional<Toast> toast) implements Answer {

        /** @throws IllegalArgumentException if {@code to} leads away from this site */
        public Redirect {
            if (!isLocal(to)) {
                throw new IllegalArgumentException("not an address of this site: " + to);
            }
        }

        public Redirect(String to) {
            this(to, Optional.empty());
        }

        public Redirect saying(Toast said) {
            return new Redirect(to, Optional.of(said));
        }

        /**
         * Whether an address stays on this site however a browser reads it: {@code /a?b} does; {@code //a}, {@code /\a} and
         * whatever has a scheme or a control character does not.
         */
        public static boolean isLocal(String address) {
            return address.startsWith("/")
                    && !address.startsWith("//")
                    && address.indexOf('\\') < 0
                    && address.chars().allMatch(character -> character > ' ' && character != 0x7F);
        }
    }

    /** A file to keep. */
    record Download(String fileName, String mediaType, Content content) implements Answer {}

    /** Writes a download as it is sent. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
