package fr.crmdata.licensing.model.calendar;

import java.time.LocalDate;

/**
 * Time that somebody is given; what happens otherwise is possible from the day after.
 *
 * @param counted the last day by count alone
 * @param last the last day that is left, until midnight in Paris; later than counted when that one is no working day
 */
public record Delay(LocalDate counted, LocalDate last) {

    /** In days, the day of the event not counted: CPC 641; conventions C2 and C3. */
    public static Delay ofDays(LocalDate event, int days, Extension extension) {
        var counted = event.plusDays(days);
        return new Delay(counted, extension.apply(counted));
    }

    /** In months, to the day of the same number or the month's last: CPC 641 al. 2; convention C4. */
    public static Delay ofMonths(LocalDate event, int months, Extension extension) {
        var counted = event.plusMonths(months);
        return new Delay(counted, extension.apply(counted));
    }

    /** The first day on which the sanction is possible. */
    public LocalDate sanctionFrom() {
        return last.plusDays(1);
    }
}
