package fr.crmdata.licensing.model.rules;

import fr.crmdata.licensing.model.calendar.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/** One successful backup on each calendar day of Paris. Terms 4-2. */
public final class BackupDuty {

    private BackupDuty() {}

    /** Days that are over and had no success; the duty of a day ends at midnight. */
    public static List<LocalDate> missedDays(Instant lastSuccess, Instant now) {
        var from = Paris.day(lastSuccess).plusDays(1);
        var to = Paris.day(now);
        return from.isBefore(to) ? from.datesUntil(to).toList() : List.of();
    }

    /** When the backup of a day begins: an hour that is skipped moves forward, one that comes twice counts once. */
    public static ZonedDateTime startOn(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Paris.ZONE);
    }
}
