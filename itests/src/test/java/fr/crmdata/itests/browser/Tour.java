package fr.crmdata.itests.browser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Goes wherever links lead, to one page of each kind, and looks for barriers: in both themes, and in what the page opens. */
final class Tour {

    /** Answer with a file, or lead out of the product. */
    private static final Pattern FILES =
            Pattern.compile(".*/(pdf|file|content|photo|rejected|fec|files)(/.*|\\?.*)?|/(api|soap|assets)/.*");

    /** Below these, each page is like the next. */
    private static final Pattern ALIKE = Pattern.compile(
            "(/clients/|/fields/|/offers/|/settings/duplicates/|/api-docs/schemas/|/api-docs/(?!schemas))(?!new)[^/?]+");

    private final Browser browser;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final List<String> seen = new ArrayList<>();
    private final List<String> barriers = new ArrayList<>();

    Tour(Browser browser) {
        this.browser = browser;
    }

    /** Goes on from these until there is nothing new. */
    Tour from(String... pages) {
        List.of(pages).forEach(this::meet);
        while (!ahead.isEmpty()) {
            look(ahead.pop());
        }
        return this;
    }

    /** The kinds of pages that were seen. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    List<String> barriers() {
        return List.copyOf(barriers);
    }

    /** Ids, numbers and values of a query do not make another kind of page. */
    private static String kind(String address) {
        var alike = ALIKE.matcher(address).replaceAll("$1x");
        var question = alike.indexOf('?');
        var path = (question < 0 ? alike : alike.substring(0, question)).replaceAll("/[^/]*\\d[^/]*", "/x");
        return question < 0 ? path : path + "?" + alike.substring(question + 1).replaceAll("=[^&]*", "");
    }

    private void meet(String address) {
        if (!FILES.matcher(address).matches() && known.add(kind(address))) {
            ahead.add(address);
        }
    }

    private void look(String address) {
        browser.go(address);
        var kind = kind(address);
        seen.add(kind);
        browser.run("document.querySelectorAll('main details').forEach(one => one.open = true)");
        for (var scheme : List.of("dark", "light")) {
            browser.scheme(scheme);
            note(kind + " " + scheme, browser.barriers());
        }
        opened(kind, "main dialog[id]", "showModal", "close");
        opened(kind, "main [popover][id]", "showPopover", "hidePopover");
        links().forEach(this::meet);
    }

    private void opened(String kind, String css, String open, String close) {
        for (var id : texts("[...document.querySelectorAll(arguments[0])].map(one => one.id)", css)) {
            browser.run("document.getElementById(arguments[0])[arguments[1]]()", id, open);
            note(kind + " with " + id, browser.barriers("#" + id));
            browser.run("document.getElementById(arguments[0])[arguments[1]]()", id, close);
        }
    }

    private void note(String where, List<String> found) {
        found.forEach(one -> barriers.add(where + ": " + one));
    }

    private List<String> links() {
        return texts(
                """
                [...document.querySelectorAll('a[href]:not([download]):not([target])')]
                    .filter(one => one.origin === location.origin && !one.getAttribute('href').startsWith('#'))
                    .map(one => one.pathname + one.search)
                """,
                "");
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String script, String argument) {
        return (List<String>) browser.run("return " + script.strip(), argument);
    }
}
