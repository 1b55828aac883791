package fr.crmdata.licensing.web;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.office.FactForm;
import fr.crmdata.licensing.office.FactKind;
import fr.crmdata.licensing.office.FieldType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;

/** What people type into forms: amounts with a comma, days, facts. */
final class Typed {

    private static final String UNREADABLE = "licensing.web.unreadable";

    private Typed() {}

    static LocalDate day(Visit visit, String field) {
        return optionalDay(visit, field).orElseThrow(() -> missing(field));
    }

    static Optional<LocalDate> optionalDay(Visit visit, String field) {
        return value(visit, field, LocalDate::parse);
    }

    static int number(Visit visit, String field) {
        return value(visit, field, Integer::valueOf).orElseThrow(() -> missing(field));
    }

    static Money money(Visit visit, String field) {
        return value(visit, field, text -> Money.of(decimal(text))).orElseThrow(() -> missing(field));
    }

    static Price price(Visit visit, String field) {
        return value(visit, field, text -> Price.of(decimal(text))).orElseThrow(() -> missing(field));
    }

    static String text(Visit visit, String field) {
        var text = visit.form(field);
        if (text.isEmpty()) {
            throw missing(field);
        }
        return text;
    }

    static long version(Visit visit) {
        return value(visit, "version", Long::valueOf).orElseThrow(() -> missing("version"));
    }

    /**
     * A fact of any kind, its fields as the form of its kind has them.
     *
     * @throws LicensingRefusal naming the fields that do not fit
     */
    static FactForm fact(Visit visit) {
        var kind = FactKind.named(visit.form("kind"));
        var values = new LinkedHashMap<String, String>();
        for (var field : kind.fields()) {
            var text = visit.form(field.name());
            if (field.type() == FieldType.FLAG) {
                values.put(field.name(), text.equals("true") ? "true" : "false");
            } else if (!text.isEmpty()) {
                values.put(field.name(), isDecimal(field.type()) ? decimal(text) : text);
            }
        }
        var form = new FactForm(kind.name(), day(visit, "on"), values);
        form.fact();
        return form;
    }

    static boolean isDecimal(FieldType type) {
        return type == FieldType.MONEY || type == FieldType.PRICE || type == FieldType.DECIMAL;
    }

    /** {@code 1 284,60 €} as {@code 1284.60}. */
    static String decimal(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
    }

    private static <T> Optional<T> value(Visit visit, String field, Function<String, T> reader) {
        var text = visit.form(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
            throw new LicensingRefusal.Invalid(field, UNREADABLE, text);
        }
    }

    private static LicensingRefusal missing(String field) {
        return new LicensingRefusal.Invalid(field, "licensing.web.missing");
    }
}
