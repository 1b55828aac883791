package fr.crmdata.licensing.model.settings;

import fr.crmdata.api.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What follows when an invoice is not paid.
 *
 * @param rate which interest is claimed
 * @param dayCount how long a year of interest is; convention C7
 * @param indemnity for recovery, per late invoice: C. com. D441-5
 * @param reminderDays after so many days a friendly reminder goes out
 * @param formalNoticeDays after so many days the operator is asked to post a formal notice
 * @param instalmentDays an instalment that is not paid after so many days ends its plan
 * @param bankDays a suspension waits so many days at most for the statement of the last day to pay; 0 for not at all
 * @param repeatedCount so many late invoices are repeated lateness; terms 8
 * @param repeatedMonths … within so many months
 * @param reinstatementFee before tax, in the place of the one in the price list; terms 8
 */
public record Lateness(
        LateRate rate,
        DayCount dayCount,
        Money indemnity,
        int reminderDays,
        int formalNoticeDays,
        int instalmentDays,
        int bankDays,
        int repeatedCount,
        int repeatedMonths,
        Optional<Money> reinstatementFee) {

    private static final int LONGEST = 365;
    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(10_000);

    public Lateness {
        OutOfRange.check("indemnity", indemnity.amount(), BigDecimal.ZERO, MOST_MONEY);
        OutOfRange.check("reminderDays", reminderDays, 0, LONGEST);
        OutOfRange.check("formalNoticeDays", formalNoticeDays, 0, LONGEST);
        OutOfRange.check("instalmentDays", instalmentDays, 0, LONGEST);
        OutOfRange.check("bankDays", bankDays, 0, 30);
        // One late invoice is not repeated lateness.
        OutOfRange.check("repeatedCount", repeatedCount, 2, 100);
        OutOfRange.check("repeatedMonths", repeatedMonths, 1, 120);
        reinstatementFee.ifPresent(
                fee -> OutOfRange.check("reinstatementFee", fee.amount(), BigDecimal.ZERO, MOST_MONEY));
    }

    public static Lateness defaults() {
        return new Lateness(
                LateRate.CONTRACT, DayCount.CIVIL_YEAR, Money.of("40.00"), 3, 8, 8, 3, 3, 12, Optional.empty());
    }

    public Lateness withReinstatementFee(Money fee) {
        return new Lateness(
                rate,
                dayCount,
                indemnity,
                reminderDays,
                formalNoticeDays,
                instalmentDays,
                bankDays,
                repeatedCount,
                repeatedMonths,
                Optional.of(fee));
    }

    public Lateness withRate(LateRate claimed) {
        return new Lateness(
                claimed,
                dayCount,
                indemnity,
                reminderDays,
                formalNoticeDays,
                instalmentDays,
                bankDays,
                repeatedCount,
                repeatedMonths,
                reinstatementFee);
    }
}
