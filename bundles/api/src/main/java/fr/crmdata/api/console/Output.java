package fr.crmdata.api.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.support.table.ShellTable;

/** What a command answers: a table for people or, with {@code --json}, one JSON document for scripts. */
public final class Output {

    private final PrintStream out;
    private final boolean json;

    Output(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** A table with those columns. */
    public Rows table(String... columns) {
        return new Rows(List.of(columns));
    }

    /** One thing with its facts. */
    public void facts(Map<String, ?> facts) {
        if (json) {
            out.println(JsonText.of(facts));
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
                out.println(JsonText.of(rows.stream().map(this::object).toList()));
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
            var object = new java.util.LinkedHashMap<String, Object>();
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
