package fr.crmdata.contacts.web;

import fr.crmdata.api.web.Form;
import fr.crmdata.contacts.model.Filter.Condition;
import fr.crmdata.contacts.model.FilterField;
import fr.crmdata.contacts.model.FilterField.Op;
import fr.crmdata.contacts.model.FilterValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The small form that makes one condition of a filter.
 *
 * @param action where it is posted to
 * @param choices values that can be ticked, by key, with their names
 * @param others whether a value that is not among the choices may be written
 */
public record FilterForm(
        FilterField field,
        Optional<Condition> condition,
        Form form,
        String action,
        String label,
        Map<String, String> choices,
        boolean others) {

    /** In the last so many days; more than so many days ago. */
    private static final String LAST = "last";

    private static final String AGO = "ago";
    private static final Pattern SPECIAL = Pattern.compile("([,;\\\\])");
    private static final Pattern SEPARATORS = Pattern.compile("[,;\n]");
    private static final Map<String, String> UNITS = Map.of("days", "d", "weeks", "w", "months", "m", "years", "y");

    public FilterForm {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** Comparisons as the form offers them. */
    public List<String> ops() {
        return switch (field.type()) {
            case TEXT -> List.of("in", "not", "contains", "filled", "empty");
            case PREFIX, WORD, OWNER, TEAM, CONSTANT -> List.of("in", "not", "filled", "empty");
            case DAY -> List.of(LAST, AGO, "eq", "after", "before", "filled", "empty");
            case NUMBER -> List.of("eq", "gte", "lte", "filled", "empty");
            case YES_NO -> List.of("eq");
        };
    }

    public String opNow() {
        return form.value("op", condition.map(FilterForm::op).orElse(ops().get(0)));
    }

    private static String op(Condition condition) {
        var lately = !condition.values().isEmpty()
                && condition.values().get(0) instanceof FilterValue.RelativeDay day
                && day.amount() < 0;
        if (lately && condition.op() == Op.GTE) {
            return LAST;
        }
        if (lately && condition.op() == Op.BEFORE) {
            return AGO;
        }
        return condition.op() == Op.EQ
                        && condition.field().type() != FilterField.Type.DAY
                        && condition.field().type() != FilterField.Type.NUMBER
                        && condition.field().type() != FilterField.Type.YES_NO
                ? "in"
                : condition.op().key();
    }

    public boolean isTicked(String choice) {
        return form.isRefused()
                ? form.values().getOrDefault("value", List.of()).contains(choice)
                : values().contains(choice);
    }

    /** What is written besides the ticks. */
    public String written() {
        var written =
                values().stream().filter(value -> !choices.containsKey(value)).toList();
        return form.value("written", String.join(", ", written));
    }

    public String amount() {
        return form.value(
                "amount",
                relative().map(day -> String.valueOf(Math.abs(day.amount()))).orElse("30"));
    }

    public boolean isUnit(String unit) {
        var now = relative()
                .map(day -> day.unit().name().toLowerCase(Locale.ROOT))
                .orElse("days");
        return form.value("unit", now).equals(unit);
    }

    public List<String> units() {
        return List.of("days", "weeks", "months", "years");
    }

    private Optional<FilterValue.RelativeDay> relative() {
        return condition.stream()
                .flatMap(known -> known.values().stream())
                .filter(FilterValue.RelativeDay.class::isInstance)
                .map(FilterValue.RelativeDay.class::cast)
                .findFirst();
    }

    private List<String> values() {
        return condition.stream()
                .flatMap(known -> known.values().stream())
                .map(FilterValue::print)
                .toList();
    }

    /** The condition as a filter's text has it, of what was posted. */
    static String condition(FilterField field, Map<String, List<String>> posted) {
        var op = one(posted, "op");
        var text = field.key() + ":";
        if (op.equals(LAST) || op.equals(AGO)) {
            var unit = UNITS.getOrDefault(one(posted, "unit"), "d");
            return text + (op.equals(LAST) ? "gte" : "before") + ":-" + one(posted, "amount") + unit;
        }
        if (op.equals("empty") || op.equals("filled")) {
            return text + op;
        }
        var values = new ArrayList<>(posted.getOrDefault("value", List.of()));
        var written = one(posted, "written");
        var several = op.equals("in") || op.equals("not");
        for (var word : several ? SEPARATORS.split(written) : new String[] {written}) {
            if (!word.isBlank()) {
                values.add(word.strip());
            }
        }
        var escaped = values.stream()
                .distinct()
                .map(value -> SPECIAL.matcher(value).replaceAll("\\\\$1"))
                .toList();
        return text + op + ":" + String.join(",", escaped);
    }

    private static String one(Map<String, List<String>> posted, String name) {
        return posted.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }
}
