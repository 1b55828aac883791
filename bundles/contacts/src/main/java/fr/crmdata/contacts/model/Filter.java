package fr.crmdata.contacts.model;

import fr.crmdata.contacts.model.FilterField.Op;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which contacts a list shows: those that meet all conditions. Written {@code status:in:prospect,customer;updated:after:-90d}:
 * conditions with semicolons between, values with commas; a backslash before a comma, semicolon or backslash takes it as it
 * is.
 */
public record Filter(List<Condition> conditions) {

    private static final int MOST_CONDITIONS = 30;
    private static final int LONGEST_VALUE = 200;
    private static final Filter ALL = new Filter(List.of());

    public Filter {
        conditions = List.copyOf(conditions);
    }

    /**
     * Compares one field.
     *
     * @param values as many as the comparison takes
     */
    public record Condition(FilterField field, Op op, List<FilterValue> values) {

        public Condition {
            values = List.copyOf(values);
            if (!field.type().ops().contains(op) || !op.takes(values.size())) {
                throw new IllegalArgumentException("no such condition: " + field.key() + ":" + op);
            }
        }

        public String print() {
            var start = field.key() + ":" + op.key();
            return values.isEmpty()
                    ? start
                    : start
                            + ":"
                            + values.stream()
                                    .map(FilterValue::print)
                                    .map(Filter::escaped)
                                    .collect(Collectors.joining(","));
        }
    }

    /** Every contact that is not deleted. */
    public static Filter all() {
        return ALL;
    }

    /** @throws ContactRefusal.BadFilter naming the condition that cannot be understood */
    public static Filter parse(String text, CustomFields customFields) {
        return parse(split(text, ';'), customFields);
    }

    /** @throws ContactRefusal.BadFilter naming the condition that cannot be understood */
    public static Filter parse(List<String> conditions, CustomFields customFields) {
        var parsed = new ArrayList<Condition>();
        for (var condition : conditions) {
            if (!condition.isBlank()) {
                parsed.add(condition(condition.strip(), customFields));
            }
        }
        if (parsed.size() > MOST_CONDITIONS) {
            throw new ContactRefusal.BadFilter("contacts.filter.too-many", parsed.size(), MOST_CONDITIONS);
        }
        return new Filter(parsed);
    }

    /** The filter's text; parsing it gives the same filter. */
    public String print() {
        return conditions.stream().map(Condition::print).collect(Collectors.joining(";"));
    }

    private static Condition condition(String text, CustomFields customFields) {
        var parts = text.split(":", 3);
        var shown = Findings.shown(text);
        if (parts.length < 2) {
            throw new ContactRefusal.BadFilter("contacts.filter.shape", shown);
        }
        var field = FilterField.find(parts[0], customFields)
                .orElseThrow(() -> new ContactRefusal.BadFilter("contacts.filter.field", shown, parts[0]));
        var op = Plain.constantIfAny(Op.class, parts[1])
                .filter(known -> field.type().ops().contains(known))
                .orElseThrow(() -> new ContactRefusal.BadFilter(
                        "contacts.filter.op",
                        shown,
                        parts[1],
                        field.type().ops().stream().map(Op::key).collect(Collectors.joining(", "))));
        var values = values(parts.length == 3 ? parts[2] : "", field, shown);
        if (!op.takes(values.size())) {
            throw new ContactRefusal.BadFilter("contacts.filter.values", shown, values.size());
        }
        return new Condition(field, op, values);
    }

    private static List<FilterValue> values(String text, FilterField field, String condition) {
        var values = new ArrayList<FilterValue>();
        if (!text.isEmpty()) {
            for (var part : split(text, ',')) {
                var plain = Clean.line(unescaped(part));
                values.add(Optional.of(plain)
                        .filter(word -> !word.isEmpty() && word.length() <= LONGEST_VALUE)
                        .flatMap(word -> value(word, field))
                        .orElseThrow(() -> new ContactRefusal.BadFilter(
                                "contacts.filter.value", condition, Findings.shown(plain), expected(field))));
            }
        }
        return values;
    }

    private static String expected(FilterField field) {
        return field.constants().isEmpty()
                ? Drafts.key(field.type())
                : field.constants().stream().sorted().collect(Collectors.joining(", "));
    }

    private static Optional<FilterValue> value(String text, FilterField field) {
        return switch (field.type()) {
            case TEXT, PREFIX, WORD -> Optional.of(new FilterValue.Text(text));
            case OWNER -> Optional.of(own(text, "me"));
            case TEAM -> Optional.of(own(text, "mine"));
            case CONSTANT ->
                Optional.<FilterValue>of(new FilterValue.Text(text))
                        .filter(value -> field.constants().contains(text));
            case DAY -> day(text);
            case NUMBER -> CustomValues.number(text).map(FilterValue.Decimal::new);
            case YES_NO ->
                switch (text) {
                    case "yes", "true" -> Optional.of(new FilterValue.YesNo(true));
                    case "no", "false" -> Optional.of(new FilterValue.YesNo(false));
                    default -> Optional.empty();
                };
        };
    }

    private static FilterValue own(String text, String word) {
        return text.equals(word) ? new FilterValue.Own(word) : new FilterValue.Text(text);
    }

    private static Optional<FilterValue> day(String text) {
        var relative = FilterValue.RelativeDay.parse(text);
        if (relative.isPresent()) {
            return relative.map(FilterValue.class::cast);
        }
        try {
            return Optional.of(new FilterValue.Day(LocalDate.parse(text)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String escaped(String value) {
        var out = new StringBuilder(value.length() + 2);
        for (var i = 0; i < value.length(); i++) {
            if (",;\\".indexOf(value.charAt(i)) >= 0) {
                out.append('\\');
            }
            out.append(value.charAt(i));
        }
        return out.toString();
    }

    private static String unescaped(String part) {
        var out = new StringBuilder(part.length());
        for (var i = 0; i < part.length(); i++) {
            if (part.charAt(i) == '\\' && i + 1 < part.length()) {
                i++;
            }
            out.append(part.charAt(i));
        }
        return out.toString();
    }

    /** Whether some condition asks about deleted contacts, which are left out otherwise. */
    public boolean asksForDeleted() {
        return conditions.stream().anyMatch(condition -> condition.field().key().equals("deleted"));
    }

    /** Whether some condition depends on the day of the question or on who asks. */
    public boolean isRelative() {
        return conditions.stream()
                .flatMap(condition -> condition.values().stream())
                .anyMatch(value -> value instanceof FilterValue.RelativeDay || value instanceof FilterValue.Own);
    }

    /** The conditions about one field. */
    public List<Condition> about(String key) {
        return conditions.stream()
                .filter(condition -> condition.field().key().equals(key))
                .toList();
    }
}
