package fr.crmdata.licensing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** A text that would like to be a script, and what every page must be in spite of it. */
final class Hostile {

    static final String TEXT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    /** What the Content-Security-Policy forbids. */
    private static final Pattern INLINE = Pattern.compile(
            "<[^>]*\\s(style|on[a-z]+|hx-on[^ =]*)\\s*=|<script(?![^>]*\\ssrc=)[^>]*>|(href|src|action)=\"javascript:");

    private Hostile() {}

    static void check(String where, String html) {
        assertThat(html).as(where).doesNotContain("<script>alert", "<img src=x", "\"'><");
        assertThat(INLINE.matcher(html).find())
                .as("inline script or style in " + where)
                .isFalse();
        assertThat(html)
                .as("a text is missing in " + where)
                .doesNotContainPattern("[>\"]\\s*licensing\\.web\\.[a-z-]+\\.[a-z.-]+");
    }
}
