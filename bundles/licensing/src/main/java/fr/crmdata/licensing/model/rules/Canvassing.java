package fr.crmdata.licensing.model.rules;

import fr.crmdata.licensing.model.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** What the law asks of the client's campaigns. Terms 3-2; GDPR 30; decree 2022-1313; law 2025-594. */
public final class Canvassing {

    /** From this day on nobody is called who has not agreed to it. */
    private static final LocalDate CONSENT_FROM = LocalDate.of(2026, 8, 11);

    private Canvassing() {}

    /** Why a campaign does not start or a number is not called. */
    public enum Obstacle {
        /** The processing is not in the client's register; the CNIL's declarations ended on 25 May 2018. */
        ART30_MISSING,
        CONSENT_MISSING,
        BLOCTEL,
        /** Monday to Friday, 10 to 13 and 14 to 20, no holiday. */
        OUTSIDE_HOURS
    }

    public static Optional<Obstacle> campaign(boolean registered) {
        return registered ? Optional.empty() : Optional.of(Obstacle.ART30_MISSING);
    }

    /**
     * A call to a consumer.
     *
     * @param bloctel whether the number is on the list of those who want no calls, which counted until consent was asked for
     */
    public static Optional<Obstacle> call(LocalDate day, LocalTime time, boolean bloctel, boolean consent) {
        if (!day.isBefore(CONSENT_FROM) && !consent) {
            return Optional.of(Obstacle.CONSENT_MISSING);
        }
        if (day.isBefore(CONSENT_FROM) && bloctel && !consent) {
            return Optional.of(Obstacle.BLOCTEL);
        }
        return WorkingDays.FRANCE.isWorkingDay(day) && isCallTime(time)
                ? Optional.empty()
                : Optional.of(Obstacle.OUTSIDE_HOURS);
    }

    private static boolean isCallTime(LocalTime time) {
        return within(time, 10, 13) || within(time, 14, 20);
    }

    private static boolean within(LocalTime time, int from, int to) {
        return !time.isBefore(LocalTime.of(from, 0)) && time.isBefore(LocalTime.of(to, 0));
    }
}
