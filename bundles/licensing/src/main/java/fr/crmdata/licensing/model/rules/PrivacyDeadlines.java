package fr.crmdata.licensing.model.rules;

import fr.crmdata.licensing.model.calendar.Delay;
import fr.crmdata.licensing.model.calendar.Extension;
import fr.crmdata.licensing.model.calendar.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * By when a person who asks about their data has an answer. Terms 4-5; GDPR 12(3) and 33; Regulation (EEC) 1182/71 art.
 * 3(4).
 *
 * @param target our own aim: a month without any extension
 * @param legal last day by law
 * @param complex last day when two months are added for a complex request
 */
public record PrivacyDeadlines(LocalDate target, LocalDate legal, LocalDate complex) {

    /** 72 hours. */
    private static final Duration BREACH = Duration.ofDays(3);

    public static PrivacyDeadlines of(LocalDate received, WorkingDays calendar) {
        var extension = new Extension(true, calendar);
        var month = Delay.ofMonths(received, 1, extension);
        return new PrivacyDeadlines(
                month.counted(),
                month.last(),
                Delay.ofMonths(received, 3, extension).last());
    }

    /** The day on which those hours are over, at the hour of the report, but for a changed clock in between. */
    public static LocalDate breachNotifiedOn(LocalDate aware) {
        return aware.plusDays(BREACH.toDays());
    }

    /** Hours on end, over week-ends and changed clocks. */
    public static Instant breachNotifiedBefore(Instant aware) {
        return aware.plus(BREACH);
    }
}
