package fr.crmdata.billing.console;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was typed at the console. */
final class Typed {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private Typed() {}

    static BillingRefusal unreadable(String field, String typed) {
        return new BillingRefusal.Invalid(field, "billing.field.unreadable", field, typed);
    }

    static BillingRefusal missing(String field) {
        return new BillingRefusal.Invalid(field, "billing.field.missing", field);
    }

    /** A file or folder of this machine cannot be used. */
    static BillingRefusal cannot(String field, IOException why) {
        var reason = why.getClass().getSimpleName().replace("Exception", "") + " " + why.getMessage();
        return new BillingRefusal.Invalid(field, "billing.field.unreadable", field, reason);
    }

    static BillingRefusal notTogether(String option, String other) {
        return new BillingRefusal.Invalid(option, "billing.field.not-together", option, other);
    }

    /** @throws BillingRefusal.Invalid when it is none of them, written in small letters or not */
    static <E extends Enum<E>> E constant(Class<E> type, String field, String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(typed.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> unreadable(field, typed));
    }

    /** @throws BillingRefusal.Invalid when it is no day such as {@code 2026-11-25} */
    static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw unreadable(field, typed);
        }
    }

    /** @throws BillingRefusal.Invalid when it is no amount in whole cents */
    static Money money(String field, String typed) {
        try {
            return Money.of(typed);
        } catch (ArithmeticException | NumberFormatException e) {
            throw unreadable(field, typed);
        }
    }

    /** @throws BillingRefusal.Invalid when it is no whole number */
    static int number(String field, String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw unreadable(field, typed);
        }
    }

    static int limit(@Nullable String typed) {
        try {
            return typed == null ? USUAL : Math.max(1, Math.min(MOST, Integer.parseInt(typed)));
        } catch (NumberFormatException e) {
            throw unreadable("limit", typed);
        }
    }
}
