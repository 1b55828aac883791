package fr.crmdata.licensing.model.rules;

import java.time.LocalDate;
import java.util.Optional;

/** What the rulebooks of the SEPA direct debit allow with a mandate. */
public final class Mandate {

    private static final int LAPSE_MONTHS = 36;
    private static final int REFUND_DAYS = 56;
    private static final int UNAUTHORISED_MONTHS = 13;

    /** Who may be debited, and how long a debit can be undone. */
    public enum Scheme {
        CORE,
        /** Between businesses: an authorised debit is final. */
        B2B
    }

    private Mandate() {}

    /** 36 months after the last collection fell due, even a rejected or refunded one, the mandate has lapsed. */
    public static LocalDate usableUntil(LocalDate lastDue) {
        return lastDue.plusMonths(LAPSE_MONTHS);
    }

    public static boolean isUsable(LocalDate lastDue, LocalDate collection) {
        return !collection.isAfter(usableUntil(lastDue));
    }

    /** Eight weeks, without a reason. */
    public static Optional<LocalDate> refundUntil(LocalDate debited, Scheme scheme) {
        return scheme == Scheme.CORE ? Optional.of(debited.plusDays(REFUND_DAYS)) : Optional.empty();
    }

    /** Thirteen months when there was no mandate. */
    public static LocalDate unauthorisedUntil(LocalDate debited) {
        return debited.plusMonths(UNAUTHORISED_MONTHS);
    }
}
