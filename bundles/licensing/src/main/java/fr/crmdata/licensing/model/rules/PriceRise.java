package fr.crmdata.licensing.model.rules;

import fr.crmdata.licensing.model.calendar.BillingPeriods;
import fr.crmdata.licensing.model.calendar.Delay;
import fr.crmdata.licensing.model.calendar.Extension;
import fr.crmdata.licensing.model.settings.Invoicing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A higher price: announced a month ahead, objected to in writing, never within the guarantee. Terms 7.
 *
 * @param objectionUntil last day of the client's month
 * @param guaranteeUntil last day of the guaranteed price
 * @param from first day of the first period at the new price
 * @param dates of the invoice for that period: not issued before the month is over
 */
public record PriceRise(LocalDate objectionUntil, LocalDate guaranteeUntil, LocalDate from, DueDates dates) {

    /**
     * @param received when the client got the notice
     * @param commitment last day that the client is bound for, if any
     */
    public static PriceRise of(
            BillingPeriods periods, LocalDate received, Optional<LocalDate> commitment, Invoicing settings) {
        var objection = Delay.ofMonths(received, 1, Extension.NONE).last();
        var guarantee = guaranteeUntil(periods.start(), commitment);
        var from = periods.firstAfter(later(objection, guarantee)).first();
        var issue = later(from.minusDays(settings.issueDays()), objection.plusDays(1));
        return new PriceRise(objection, guarantee, from, DueDates.issuedOn(issue, from, settings));
    }

    /** The first year, to the eve of the anniversary, or the commitment if that is longer. */
    public static LocalDate guaranteeUntil(LocalDate start, Optional<LocalDate> commitment) {
        var year = start.plusYears(1).minusDays(1);
        return commitment.map(until -> later(year, until)).orElse(year);
    }

    public boolean mayObject(LocalDate day) {
        return !day.isAfter(objectionUntil);
    }

    /** Whoever objects leaves on the eve of the new price: convention C8. */
    public LocalDate endAfterObjection() {
        return from.minusDays(1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
