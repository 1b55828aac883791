package fr.crmdata.billing.model.mandate;

import fr.crmdata.api.calendar.TargetDays;
import java.time.LocalDate;
import java.util.Optional;

/** Who may be debited, and how long a debit can be undone. */
public enum Scheme {
    CORE(5),
    /** Between businesses only: the debtor registers the mandate with the bank, an authorised debit is final. */
    B2B(3);

    private static final int REFUND_DAYS = 56;
    private static final int UNAUTHORISED_MONTHS = 13;

    private final int returnDays;

    Scheme(int returnDays) {
        this.returnDays = returnDays;
    }

    /** Until then the debtor's bank may return the debit. */
    public LocalDate returnUntil(LocalDate debited) {
        return TargetDays.after(debited, returnDays);
    }

    /** Until then the debtor may have the money back without a reason. */
    public Optional<LocalDate> refundUntil(LocalDate debited) {
        return this == CORE ? Optional.of(debited.plusDays(REFUND_DAYS)) : Optional.empty();
    }

    /** Until then the debtor may have the money back because there was no mandate. */
    public LocalDate unauthorisedUntil(LocalDate debited) {
        return debited.plusMonths(UNAUTHORISED_MONTHS);
    }
}
