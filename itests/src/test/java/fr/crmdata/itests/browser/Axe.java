package fr.crmdata.itests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;

/** What keeps people out, as far as a program can tell: axe-core, in the page. */
final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    private static String script() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serious and critical violations within what the selector finds, one line each. */
    @SuppressWarnings("unchecked")
    static List<String> barriers(JavascriptExecutor page, String css) {
        // Half a megabyte, sent once for a page.
        if (!Boolean.TRUE.equals(page.executeScript("return !!window.axe"))) {
            page.executeScript(SCRIPT);
        }
        var answer = page.executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                axe.run(arguments[0] === 'html' ? document : arguments[0], {resultTypes: ['violations']}).then(
                    result => done(result.violations
                        .filter(one => one.impact === 'serious' || one.impact === 'critical')
                        .map(one => one.id + ': ' + one.nodes.slice(0, 4)
                            .map(node => node.html.slice(0, 160) + ' ' + (node.failureSummary || '').slice(0, 200)).join(' | '))),
                    failure => done(['axe failed: ' + failure]));
                """,
                css);
        return new ArrayList<>((List<String>) answer);
    }
}
