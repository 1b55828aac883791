package fr.crmdata.licensing.model.rules;

import fr.crmdata.licensing.model.calendar.BillingPeriods;
import fr.crmdata.licensing.model.calendar.Delay;
import fr.crmdata.licensing.model.calendar.Extension;
import fr.crmdata.licensing.model.calendar.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The client leaves: a month of notice by registered letter, and the period in which it ends is owed in full. Terms 6;
 * conventions C4 and C5.
 *
 * @param expiry last day of the notice; no extension for week-ends
 * @param lastPeriod the last one that is billed; the service is open until its last day
 */
public record Notice(LocalDate expiry, Span lastPeriod) {

    /**
     * @param from which day of the letter counts
     * @param commitment last day that the client is bound for, if any
     */
    public static Notice of(BillingPeriods periods, LocalDate from, Optional<LocalDate> commitment) {
        var expiry = Delay.ofMonths(from, 1, Extension.NONE).last();
        var end = commitment.filter(until -> until.isAfter(expiry)).orElse(expiry);
        return new Notice(expiry, end.isBefore(periods.start()) ? periods.get(0) : periods.containing(end));
    }

    public LocalDate end() {
        return lastPeriod.last();
    }
}
