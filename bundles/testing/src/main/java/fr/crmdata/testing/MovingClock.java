package fr.crmdata.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock in Paris that tests set. */
public final class MovingClock extends Clock {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private volatile Instant now;

    /** At noon of a day. */
    public MovingClock(LocalDate day) {
        now = noon(day);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(PARIS).toInstant();
    }

    /** To noon of a day. */
    public void set(LocalDate day) {
        now = noon(day);
    }

    public void set(LocalDate day, LocalTime time) {
        now = day.atTime(time).atZone(PARIS).toInstant();
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
        return zone.equals(PARIS) ? this : Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
