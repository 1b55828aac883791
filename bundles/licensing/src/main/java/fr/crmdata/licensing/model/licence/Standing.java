package fr.crmdata.licensing.model.licence;

import fr.crmdata.licensing.model.calendar.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a licence stands at a moment.
 *
 * @param daysLeft until its last day, or in the grace until that is over; 0 on the last day, never negative
 */
public record Standing(Validity validity, long daysLeft) {

    /** So long before the end people are warned. */
    public static final int WARNING_DAYS = 30;

    /** A clock may be put right by so much without anybody being suspected. */
    public static final Duration TOLERANCE = Duration.ofHours(1);

    /** @param lastSeen the latest time that this installation has ever seen */
    public static Standing of(Licence licence, Instant now, Instant lastSeen) {
        if (isSetBack(now, lastSeen) || isSetBack(now, licence.issuedAt())) {
            return new Standing(Validity.CLOCK_SET_BACK, 0);
        }
        var today = Paris.day(now);
        if (today.isBefore(licence.from())) {
            return new Standing(Validity.NOT_YET, ChronoUnit.DAYS.between(today, licence.from()));
        }
        var left = ChronoUnit.DAYS.between(today, licence.until());
        if (left >= 0) {
            return new Standing(left > WARNING_DAYS ? Validity.VALID : Validity.ENDS_SOON, left);
        }
        var grace = ChronoUnit.DAYS.between(today, licence.lastDay());
        return grace >= 0 ? new Standing(Validity.GRACE, grace) : new Standing(Validity.ENDED, 0);
    }

    static boolean isSetBack(Instant now, Instant seen) {
        return now.isBefore(seen.minus(TOLERANCE));
    }
}
