package fr.crmdata.web;

import java.util.Map;
import java.util.stream.Collectors;

/** The little JSON the shell writes itself, in ASCII only, so that it fits into headers and attributes too. */
public final class Json {

    private Json() {}

    public static String text(String value) {
        var json = new StringBuilder("\"");
        value.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                json.append('\\').append((char) character);
            } else if (character < ' ' || character > '~') {
                json.append(String.format("\\u%04x", character));
            } else {
                json.append((char) character);
            }
        });
        return json.append('"').toString();
    }

    /** An object of texts, in the order of the map. */
    public static String object(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> text(entry.getKey()) + ":" + text(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
