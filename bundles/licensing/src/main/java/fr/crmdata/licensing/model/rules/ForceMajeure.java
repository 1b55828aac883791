package fr.crmdata.licensing.model.rules;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.calendar.Span;
import java.time.LocalDate;

/**
 * What nobody can help suspends the contract; after 45 days on end either party may leave. Terms 5; convention C10.
 *
 * @param first its first day counts
 */
public record ForceMajeure(LocalDate first) {

    private static final int DAYS = 45;
    private static final int DAYS_AFTER_LETTER = 10;

    /** The last day without a right to leave. */
    public LocalDate day45() {
        return first.plusDays(DAYS - 1L);
    }

    public LocalDate rightFrom() {
        return first.plusDays(DAYS);
    }

    /** An event that was over by then gives no right; an interruption begins a new one. */
    public boolean givesRight(LocalDate last) {
        return !last.isBefore(rightFrom());
    }

    /** The contract ends at the end of this day, week-end or not. */
    public static LocalDate endAfterLetter(LocalDate sent) {
        return sent.plusDays(DAYS_AFTER_LETTER);
    }

    /** No fee accrues: the share of the period's fee for its suspended days, as a negative amount before tax. */
    public static Money credit(Price fee, Span suspended, Span period) {
        return suspended
                .common(period)
                .map(days -> fee.share(days.days(), period.days()).negated())
                .orElse(Money.ZERO);
    }
}
