package fr.crmdata.licensing.office;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.licensing.model.LicensingRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be entered about a fact: no negative sums, no endless texts, no days beyond reason. */
final class FactChecks {

    private static final int MOST_TEXT = 200;
    private static final int MOST_LINES = 1500;
    private static final int MOST_SEATS = 100_000;
    private static final BigDecimal MOST_MONEY = new BigDecimal("9999999999");
    private static final Pattern MODULE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,29}");
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final FactForm form;
    private final List<FieldProblem> problems = new ArrayList<>();

    private FactChecks(FactForm form) {
        this.form = form;
    }

    /** @throws LicensingRefusal.Invalid naming every field that is unknown or does not fit */
    static void check(FactKind kind, FactForm form) {
        var checks = new FactChecks(form);
        var known = kind.fields().stream().map(FactKind.Field::name).collect(java.util.stream.Collectors.toSet());
        checks.onlyKnown(known);
        checks.day("on", form.on());
        kind.fields().forEach(checks::field);
        if (!checks.problems.isEmpty()) {
            throw new LicensingRefusal.Invalid(checks.problems);
        }
    }

    private void onlyKnown(Set<String> known) {
        form.values().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> problem(name, "licensing.field.unknown"));
    }

    private void field(FactKind.Field field) {
        var text = Optional.ofNullable(form.values().get(field.name())).map(String::strip);
        if (text.filter(value -> !value.isEmpty()).isEmpty()) {
            if (field.needed()) {
                problem(field.name(), "licensing.field.missing");
            }
            return;
        }
        try {
            value(field, text.get());
        } catch (NumberFormatException | DateTimeParseException e) {
            problems.add(FieldProblem.of(field.name(), "licensing.field.unreadable", field.name(), text.get()));
        }
    }

    private void value(FactKind.Field field, String text) {
        switch (field.type()) {
            case TEXT -> text(field.name(), text);
            case LINES -> longest(field.name(), text, MOST_LINES);
            case NUMBER -> number(field.name(), Integer.parseInt(text));
            case MONEY, PRICE, DECIMAL -> money(field, new BigDecimal(text));
            case DAY -> day(field.name(), LocalDate.parse(text));
            case FLAG -> oneOf(field.name(), text, List.of("true", "false"));
            case CHOICE -> oneOf(field.name(), text, field.choices());
        }
    }

    private void text(String name, String text) {
        longest(name, text, MOST_TEXT);
        if (name.equals("module") && !MODULE.matcher(text).matches()) {
            problems.add(FieldProblem.of(name, "licensing.field.unreadable", name, text));
        }
    }

    private void longest(String name, String text, int most) {
        if (text.length() > most) {
            problems.add(FieldProblem.of(name, "licensing.field.too-long", name, most));
        }
    }

    private void number(String name, int number) {
        if (name.equals("months") && number != 1 && number != 12) {
            problem(name, "licensing.field.month-or-year");
        } else if (number < 1 || number > MOST_SEATS) {
            problems.add(FieldProblem.of(name, "licensing.field.out-of-range", name, 1, MOST_SEATS));
        }
    }

    private void money(FactKind.Field field, BigDecimal amount) {
        var isTooFine =
                field.type() == FieldType.MONEY && amount.stripTrailingZeros().scale() > 2;
        if (isTooFine || amount.scale() > 10) {
            problem(field.name(), "licensing.field.too-fine");
        } else if (amount.signum() < 0 || amount.compareTo(MOST_MONEY) > 0) {
            problems.add(FieldProblem.of(field.name(), "licensing.field.out-of-range", field.name(), 0, MOST_MONEY));
        }
    }

    private void day(String name, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            problems.add(FieldProblem.of(name, "licensing.field.out-of-range", name, FIRST, LAST));
        } else if (name.equals("until") && day.isBefore(form.on())) {
            problem(name, "licensing.field.before");
        }
    }

    private void oneOf(String name, String text, List<String> choices) {
        if (!choices.contains(text)) {
            problems.add(FieldProblem.of(name, "licensing.field.not-one-of", name, String.join(", ", choices)));
        }
    }

    private void problem(String name, String code) {
        problems.add(FieldProblem.of(name, code, name));
    }
}
