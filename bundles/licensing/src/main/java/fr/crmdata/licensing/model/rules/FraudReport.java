package fr.crmdata.licensing.model.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Somebody says that codes are used by the wrong person. Terms 2-3. */
public final class FraudReport {

    private static final Duration AT_ONCE = Duration.ofMinutes(1);
    private static final Duration HOURS = Duration.ofHours(72);

    private FraudReport() {}

    /** The day on which 72 hours after the report are over, at the hour of the report. GDPR 33. */
    public static LocalDate lastDayToNotify(LocalDate reported) {
        return reported.plusDays(HOURS.toDays());
    }

    /** The report locks, by whatever way it comes; the registered letter only proves it. */
    public static Instant lockedBy(Instant reported) {
        return reported.plus(AT_ONCE);
    }
}
