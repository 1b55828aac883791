package fr.crmdata.api.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.support.table.ShellTable;

/** What a command answers: a table for people or, with {@code --json}, one JSON document for scripts. */
public final class Output {

    private final PrintStream out;
    private final boolean json;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private String part = "";

    Output(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /**
     * What follows is one part of an answer that has several: for scripts all parts become members of one JSON object.
     *
     * @param name of the member
     */
    public Output part(String name) {
        part = name;
        return this;
    }

    /** Nothing more is said. */
    void end() {
        if (!parts.isEmpty()) {
            var members = new ArrayList<String>();
            parts.forEach((name, value) -> members.add(JsonText.quoted(name) + ":" + value));
            out.println("{" + String.join(",", members) + "}");
        }
    }

    private void json(Object value) {
        if (part.isEmpty()) {
            out.println(JsonText.of(value));
        } else {
            parts.put(part, JsonText.of(value));
        }
    }

    /** A table with those columns. */
    public Rows table(String... columns) {
        return new Rows(List.of(columns));
    }

    /** One thing with its facts, said one by one. */
    public Facts facts() {
        return new Facts();
    }

    /** One thing with its facts, in the order of the map. */
    public void facts(Map<String, ?> facts) {
        if (json) {
            json(facts);
        } else {
            var table = new ShellTable().noHeaders();
            table.column("");
            table.column("");
            facts.forEach((name, value) -> table.addRow().addContent(name, text(value)));
            table.print(out);
        }
    }

    /** A sentence; nothing with {@code --json}. */
    public void say(String sentence) {
        if (!json) {
            out.println(sentence);
        }
    }

    private static String text(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse("")
                : value.toString();
    }

    /** Facts in the order in which they are said. */
    public final class Facts {

        private final Map<String, Object> facts = new LinkedHashMap<>();

        private Facts() {}

        public Facts fact(String name, Object value) {
            facts.put(name, value);
            return this;
        }

        public void print() {
            facts(facts);
        }
    }

    /** Rows as they are added. */
    public final class Rows {

        private final List<String> columns;
        private final List<Object[]> rows = new ArrayList<>();

        private Rows(List<String> columns) {
            this.columns = columns;
        }

        /** @param cells as many as there are columns */
        public Rows row(Object... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(columns + " but " + Arrays.toString(cells));
            }
            rows.add(cells);
            return this;
        }

        public void print() {
            if (json) {
                json(rows.stream().map(this::object).toList());
                return;
            }
            var table = new ShellTable();
            columns.forEach(table::column);
            table.emptyTableText("–");
            rows.forEach(row -> table.addRow()
                    .addContent(Arrays.stream(row).map(Output::text).toArray()));
            table.print(out);
        }

        private Map<String, Object> object(Object[] row) {
            var object = new LinkedHashMap<String, Object>();
            for (var i = 0; i < row.length; i++) {
                object.put(columns.get(i), row[i]);
            }
            return object;
        }
    }

    /** Just enough JSON for flat answers, so that scripts need no table parser. */
    private static final class JsonText {

        private JsonText() {}

        static String of(Object value) {
            if (value instanceof Optional<?> optional) {
                return optional.map(JsonText::of).orElse("null");
            }
            if (value instanceof Number || value instanceof Boolean) {
                return value.toString();
            }
            if (value instanceof Map<?, ?> map) {
                var members = new ArrayList<String>();
                map.forEach((name, member) -> members.add(quoted(name.toString()) + ":" + of(member)));
                return "{" + String.join(",", members) + "}";
            }
            if (value instanceof Collection<?> collection) {
                return "["
                        + String.join(",", collection.stream().map(JsonText::of).toList()) + "]";
            }
            return quoted(value.toString());
        }

        private static String quoted(String text) {
            var quoted = new StringBuilder("\"");
            for (var i = 0; i < text.length(); i++) {
                var c = text.charAt(i);
                if (c == '"' || c == '\\') {
                    quoted.append('\\').append(c);
                } else if (c < ' ') {
                    quoted.append(String.format("\\u%04x", (int) c));
                } else {
                    quoted.append(c);
                }
            }
            return quoted.append('"').toString();
        }
    }
}
