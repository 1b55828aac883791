package fr.crmdata.licensing.model.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;

/** Where the terms are read: all days and hours are those of Paris; convention C1. */
public final class Paris {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Paris() {}

    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    public static LocalDateTime time(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }

    public static Instant moment(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    /** Midnight at which the day begins. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** Midnight at which the day is over. */
    public static Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    /** An hour more or less when the clocks are changed. */
    public static Duration length(YearMonth month) {
        return Duration.between(start(month.atDay(1)), end(month.atEndOfMonth()));
    }
}
