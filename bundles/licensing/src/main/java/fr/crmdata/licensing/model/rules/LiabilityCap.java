package fr.crmdata.licensing.model.rules;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.calendar.BillingPeriods;
import java.time.LocalDate;

/**
 * The most that the operator owes for a damage: the fees of the months that are left, and six at most. Terms 4-3;
 * convention C9. Not to be relied on after gross negligence: C. civ. 1170, 1171.
 *
 * @param remaining periods that begin after the event and before the contract can end
 */
public record LiabilityCap(long remaining, Money amount) {

    /** @param end last day on which the contract can end at the earliest */
    public static LiabilityCap of(BillingPeriods periods, LocalDate event, LocalDate end, Money fee, int most) {
        var remaining = end.isBefore(periods.start())
                ? 0
                : Math.max(0, periods.indexOf(end) - periods.indexOf(later(event, periods.start())));
        return new LiabilityCap(remaining, fee.times(Math.min(remaining, most)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
