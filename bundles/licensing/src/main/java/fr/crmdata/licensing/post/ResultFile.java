package fr.crmdata.licensing.post;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.crmdata.api.post.RegisteredMail.News;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What another program says about letters: lines {@code number;posted;presented;signed;tracking} below that very heading, or JSON objects
 * with these names, one or an array of them. Days as {@code 2026-10-12}.
 */
final class ResultFile {

    private static final List<String> COLUMNS = List.of("number", "posted", "presented", "signed", "tracking");

    private ResultFile() {}

    /** The file cannot be read, and where. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** @throws Unreadable when a single line of it is */
    static List<News> read(String name, String text) {
        var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var rows = name.endsWith(".json") ? json(content) : csv(content);
        if (rows.isEmpty()) {
            throw new Unreadable("vide / empty");
        }
        var news = new ArrayList<News>();
        for (var i = 0; i < rows.size(); i++) {
            news.add(news(name + "#" + (i + 1) + "/" + rows.size(), i + 1, rows.get(i)));
        }
        return news;
    }

    static String fileOf(String id) {
        return id.substring(0, id.lastIndexOf('#'));
    }

    static boolean isLast(String id) {
        var place = id.substring(id.lastIndexOf('#') + 1).split("/", -1);
        return place[0].equals(place[1]);
    }

    private static List<Map<String, String>> csv(String text) {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty() || !lines.get(0).equals(String.join(";", COLUMNS))) {
            throw new Unreadable("1 : " + String.join(";", COLUMNS));
        }
        var rows = new ArrayList<Map<String, String>>();
        for (var i = 1; i < lines.size(); i++) {
            var cells = lines.get(i).split(";", -1);
            if (cells.length != COLUMNS.size()) {
                throw new Unreadable((i + 1) + " : " + lines.get(i));
            }
            var row = new LinkedHashMap<String, String>();
            for (var c = 0; c < cells.length; c++) {
                row.put(COLUMNS.get(c), cells[c].strip());
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, String>> json(String text) {
        var rows = new ArrayList<Map<String, String>>();
        try (var parser = new JsonFactory().createParser(text)) {
            var first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    rows.add(object(parser));
                }
                require(parser.currentToken() == JsonToken.END_ARRAY, text);
            } else {
                require(first == JsonToken.START_OBJECT, text);
                rows.add(object(parser));
            }
            require(parser.nextToken() == null, text);
        } catch (IOException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
        return rows;
    }

    private static void require(boolean holds, String text) {
        if (!holds) {
            throw new Unreadable(text.substring(0, Math.min(80, text.length())));
        }
    }

    private static Map<String, String> object(JsonParser parser) throws IOException {
        var row = new LinkedHashMap<String, String>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            require(value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NULL, name);
            row.put(name, value == JsonToken.VALUE_NULL ? "" : parser.getText().strip());
        }
        require(parser.currentToken() == JsonToken.END_OBJECT, "{…");
        return row;
    }

    private static News news(String id, int line, Map<String, String> row) {
        if (!Set.copyOf(COLUMNS).containsAll(row.keySet())
                || row.getOrDefault("number", "").isEmpty()) {
            throw new Unreadable(line + " : " + row.keySet());
        }
        return new News(
                id,
                row.getOrDefault("number", ""),
                day(line, row, "posted"),
                day(line, row, "presented"),
                day(line, row, "signed"),
                row.getOrDefault("tracking", ""));
    }

    private static Optional<LocalDate> day(int line, Map<String, String> row, String name) {
        var text = row.getOrDefault(name, "");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new Unreadable(line + " : " + name + " = " + text);
        }
    }
}
