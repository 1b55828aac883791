package fr.crmdata.billing.web;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.model.BillingRefusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** What people type into forms and filters: days, amounts with a comma. */
final class Typed {

    private Typed() {}

    /** @throws BillingRefusal.Invalid when it is none or missing */
    static LocalDate day(Visit visit, String field) {
        return value(visit.form(field), field, LocalDate::parse).orElseThrow(() -> missing(field));
    }

    /** @throws BillingRefusal.Invalid when it is none or missing */
    static Money money(Visit visit, String field) {
        return value(visit.form(field), field, text -> Money.of(decimal(text))).orElseThrow(() -> missing(field));
    }

    /** @throws BillingRefusal.Invalid when nothing was typed */
    static String text(Visit visit, String field) {
        var text = visit.form(field);
        if (text.isEmpty()) {
            throw missing(field);
        }
        return text;
    }

    /** One of those that the field offers. */
    static <E extends Enum<E>> E constant(Class<E> type, Visit visit, String field) {
        return constant(type, visit.form(field)).orElseThrow(() -> missing(field));
    }

    /** In the address: what the field does not offer narrows nothing. */
    static <E extends Enum<E>> Optional<E> constantOfAddress(Class<E> type, Visit visit, String name) {
        return visit.query(name).flatMap(key -> constant(type, key));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> Ui.key(one).equals(key))
                .findFirst();
    }

    /** In the address: what is no day narrows nothing. */
    static Optional<LocalDate> dayOfAddress(Visit visit, String name) {
        try {
            return visit.query(name).map(LocalDate::parse);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** {@code 1 284,60 €} as {@code 1284.60}. */
    static String decimal(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
    }

    private static <T> Optional<T> value(String text, String field, Function<String, T> reader) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
            throw new BillingRefusal.Invalid(field, "billing.web.unreadable", text);
        }
    }

    private static BillingRefusal missing(String field) {
        return new BillingRefusal.Invalid(field, "billing.web.missing");
    }
}
