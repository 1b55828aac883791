package fr.crmdata.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The business clock of a test, which is put forward by hand. */
public final class MovingClock extends Clock {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private volatile Instant now;

    public MovingClock(LocalDate day) {
        set(day);
    }

    /** To noon. */
    public void set(LocalDate day) {
        now = day.atTime(LocalTime.NOON).atZone(PARIS).toInstant();
    }

    public void plusMinutes(long minutes) {
        now = now.plusSeconds(60 * minutes);
    }

    @Override
    public ZoneId getZone() {
        return PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
