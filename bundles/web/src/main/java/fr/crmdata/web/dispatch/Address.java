package fr.crmdata.web.dispatch;

import fr.crmdata.web.WebRefusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;

/**
 * What a browser asked for.
 *
 * @param path as sent, still encoded
 * @param segments decoded parts of the path, empty ones left out
 * @param query decoded parameters
 */
public record Address(String path, List<String> segments, Map<String, List<String>> query) {

    /** @throws WebRefusal.Unreadable when something is not encoded as it should */
    static Address of(HttpServletRequest request) {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        return new Address(path, segments(path), parameters(query == null ? "" : query));
    }

    private static List<String> segments(String path) {
        return Stream.of(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> decoded(part.replace("+", "%2B")))
                .toList();
    }

    /** Reads {@code a=1&b=2}, as in a query or a posted form. */
    static Map<String, List<String>> parameters(String encoded) {
        var parameters = new LinkedHashMap<String, List<String>>();
        Stream.of(encoded.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            var equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            parameters
                    .computeIfAbsent(name, any -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        });
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new WebRefusal.Unreadable();
        }
    }

    /** Name of the area it belongs to; empty for the start page. */
    String area() {
        return segments.isEmpty() ? "" : segments.get(0);
    }

    /** What comes behind the area. */
    List<String> rest() {
        return segments.isEmpty() ? segments : segments.subList(1, segments.size());
    }
}
