package fr.crmdata.licensing.letters;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a letter says, by name: days and amounts as they are written everywhere, rows as {@code invoice.1.due}. */
public record Figures(Map<String, String> values) {

    public Figures {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Empty text when it is not there. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    public Optional<LocalDate> day(String name) {
        return Optional.ofNullable(values.get(name)).map(LocalDate::parse);
    }

    public Optional<Money> money(String name) {
        return Optional.ofNullable(values.get(name)).map(Money::of);
    }

    public boolean is(String name, String value) {
        return text(name).equals(value);
    }

    /** The rows of a table, counted from 1. */
    public List<Figures> rows(String name) {
        var rows = new ArrayList<Figures>();
        for (var number = 1; ; number++) {
            var start = name + "." + number + ".";
            var row = new TreeMap<String, String>();
            values.forEach((key, value) -> {
                if (key.startsWith(start)) {
                    row.put(key.substring(start.length()), value);
                }
            });
            if (row.isEmpty()) {
                return rows;
            }
            rows.add(new Figures(row));
        }
    }

    static Gathering gather() {
        return new Gathering();
    }

    /** Figures that are being put together. */
    static final class Gathering {

        private final Map<String, String> values = new TreeMap<>();

        Gathering put(String name, Object value) {
            values.put(name, value instanceof Money money ? money.plain() : value.toString());
            return this;
        }

        Gathering putIfAny(String name, Optional<?> value) {
            value.ifPresent(known -> put(name, known));
            return this;
        }

        Figures done() {
            return new Figures(values);
        }
    }
}
