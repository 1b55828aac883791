package fr.crmdata.licensing.model.rules;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.calendar.Delay;
import fr.crmdata.licensing.model.calendar.Extension;
import fr.crmdata.licensing.model.settings.Lateness;
import java.time.LocalDate;

/** A judgment that opens insolvency proceedings over the client. C. com. L622-13, L622-28. */
public record Insolvency(LocalDate judgment) {

    /** Neither suspension nor termination for it; what falls due later goes the ordinary way. */
    public boolean coversDebtOf(LocalDate due) {
        return !due.isAfter(judgment);
    }

    /** Interest on earlier debts stops at the judgment. */
    public LocalDate interestUntil(LocalDate due, LocalDate day) {
        return coversDebtOf(due) && day.isAfter(judgment) ? judgment : day;
    }

    public LateInterest interest(Money principal, LocalDate due, LocalDate day, Lateness settings) {
        return LateInterest.of(principal, due, interestUntil(due, day), settings.rate(), settings.dayCount());
    }

    /** Two months to declare the claim: R622-24. Counted without extension, the prudent way for a creditor. */
    public static LocalDate claimUntil(LocalDate published) {
        return Delay.ofMonths(published, 2, Extension.NONE).last();
    }
}
