package fr.crmdata.licensing.model.settings;

import fr.crmdata.api.money.Money;

/**
 * What follows when an invoice is not paid.
 *
 * @param rate which interest is claimed
 * @param dayCount how long a year of interest is; convention C7
 * @param indemnity for recovery, per late invoice: C. com. D441-5
 * @param reminderDays after so many days a friendly reminder goes out
 * @param formalNoticeDays after so many days the operator is asked to post a formal notice
 * @param instalmentDays an instalment that is not paid after so many days ends its plan
 * @param repeatedCount so many late invoices are repeated lateness; terms 8
 * @param repeatedMonths … within so many months
 * @param reinstatementFee before tax, from the price list; nothing when there is none; terms 8
 */
public record Lateness(
        LateRate rate,
        DayCount dayCount,
        Money indemnity,
        int reminderDays,
        int formalNoticeDays,
        int instalmentDays,
        int repeatedCount,
        int repeatedMonths,
        Money reinstatementFee) {

    public static Lateness defaults() {
        return new Lateness(LateRate.CONTRACT, DayCount.CIVIL_YEAR, Money.of("40.00"), 3, 8, 8, 3, 12, Money.ZERO);
    }

    public Lateness withReinstatementFee(Money fee) {
        return new Lateness(
                rate,
                dayCount,
                indemnity,
                reminderDays,
                formalNoticeDays,
                instalmentDays,
                repeatedCount,
                repeatedMonths,
                fee);
    }

    public Lateness withRate(LateRate claimed) {
        return new Lateness(
                claimed,
                dayCount,
                indemnity,
                reminderDays,
                formalNoticeDays,
                instalmentDays,
                repeatedCount,
                repeatedMonths,
                reinstatementFee);
    }
}
