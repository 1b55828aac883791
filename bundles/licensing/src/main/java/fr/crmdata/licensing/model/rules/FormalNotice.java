package fr.crmdata.licensing.model.rules;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.calendar.Delay;
import fr.crmdata.licensing.model.settings.Notices;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The registered letter before a suspension: ten days from its sending, whether it is fetched or not. Terms 8; CPC 641,
 * 642.
 */
public record FormalNotice(Delay delay, LocalDateTime planned) {

    public static FormalNotice sentOn(LocalDate day, Notices settings) {
        var delay = Delay.ofDays(day, settings.formalNoticeDays(), settings.sanction());
        return new FormalNotice(delay, plannedFrom(delay.sanctionFrom(), settings));
    }

    /** Nobody is shut out on a day on which support does not answer: at nine on the next working day. */
    public static LocalDateTime plannedFrom(LocalDate from, Notices settings) {
        return settings.calendar().onOrAfter(from).atTime(9, 0);
    }

    /** A part of the sum named in the letter does not help; the whole sum on the last day does. */
    public static boolean isWithoutEffect(Money claimed, Money credited) {
        return credited.compareTo(claimed) < 0;
    }

    /** Principal, interest to the day of the letter, and the indemnity for each late invoice. */
    public static Money claim(Money principal, Money interest, Money indemnities) {
        return principal.plus(interest).plus(indemnities);
    }

    /** Terms 8: so many days after a suspension without effect the contract may be ended. */
    public static Delay afterSuspension(LocalDate suspended, Notices settings) {
        return Delay.ofDays(suspended, settings.suspensionDays(), settings.sanction());
    }

    /** Terms 9: either party, after a letter that names the breach. */
    public static Delay ofBreach(LocalDate counted, Notices settings) {
        return Delay.ofDays(counted, settings.formalNoticeDays(), settings.sanction());
    }
}
