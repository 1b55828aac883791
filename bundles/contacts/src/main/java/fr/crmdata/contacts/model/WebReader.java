package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails.WebSite;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads web addresses. Only {@code http} and {@code https} get through, so that none can run a script when it is clicked, and
 * none with a user name in it, which hides the real host.
 */
final class WebReader {

    private static final Pattern SEPARATORS = Pattern.compile("[;|,]+");

    private final Findings findings;

    WebReader(Findings findings) {
        this.findings = findings;
    }

    List<WebSite> read(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashMap<String, WebSite>();
        for (var i = 0; i < texts.size(); i++) {
            var path = "webSites[" + i + "]";
            var typed = findings.line(path, texts.get(i), Limits.WEB_TEXT);
            for (var part : parts(typed)) {
                address(path, part).ifPresent(address -> found.putIfAbsent(address, new WebSite(address)));
            }
        }
        return findings.atMost("webSites", List.copyOf(found.values()), Limits.WEB_SITES);
    }

    /** Addresses with spaces between them; other separators count only where they cannot belong to an address. */
    private static List<String> parts(String typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<String>(2);
        for (var word : typed.split(" ")) {
            if (isAddress(word)) {
                parts.add(word);
            } else {
                SEPARATORS.splitAsStream(word).filter(part -> !part.isEmpty()).forEach(parts::add);
            }
        }
        return parts;
    }

    private Optional<String> address(String path, String text) {
        if (text.length() > Limits.WEB_SITE - 8) {
            findings.problem(path, "contacts.text.too-long", Findings.shown(text), Limits.WEB_SITE - 8, text.length());
            return Optional.empty();
        }
        var lower = text.toLowerCase(Locale.ROOT);
        var address = text;
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            var colon = text.indexOf(':');
            address = lower.substring(0, colon) + text.substring(colon);
        } else if (text.contains("://") || hasOtherScheme(lower)) {
            findings.problem(path, "contacts.web.scheme", Findings.shown(text));
            return Optional.empty();
        } else {
            address = "https://" + text;
        }
        if (!isAddress(address)) {
            findings.problem(path, "contacts.web.not-an-address", Findings.shown(text));
            return Optional.empty();
        }
        return Optional.of(address);
    }

    /** {@code javascript:…} and its like; a port behind a host name is no scheme. */
    private static boolean hasOtherScheme(String text) {
        var colon = text.indexOf(':');
        var slash = text.indexOf('/');
        return colon >= 0
                && (slash < 0 || colon < slash)
                && (colon + 1 == text.length() || !Character.isDigit(text.charAt(colon + 1)));
    }

    private static boolean isAddress(String address) {
        if (!address.contains("://")) {
            return false;
        }
        try {
            new URI(address);
        } catch (URISyntaxException notEvenOne) {
            return false;
        }
        return HostName.isPublic(host(address)) && address.indexOf('"') < 0 && address.indexOf('<') < 0;
    }

    /** The host of a web address, without port; with the user name, which no host can have. */
    static String host(String address) {
        var start = address.indexOf("://") + 3;
        var end = start;
        while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(start, end);
    }
}
