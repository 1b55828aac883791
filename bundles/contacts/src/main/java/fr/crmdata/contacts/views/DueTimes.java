package fr.crmdata.contacts.views;

import fr.crmdata.contacts.book.Views.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When a schedule is due, in the time of the house: summer and winter at the same hour. */
final class DueTimes {

    /** What was missed longer ago is not made up for: its news is old, and the next one has it all. */
    static final Duration MADE_UP_FOR = Duration.ofDays(7);

    private DueTimes() {}

    /** The first due moment after an instant. */
    static Instant next(Schedule schedule, Instant after, ZoneId zone) {
        for (var day = LocalDate.ofInstant(after, zone); ; day = day.plusDays(1)) {
            var due = day.atTime(schedule.at()).atZone(zone).toInstant();
            if (isDay(schedule, day) && due.isAfter(after)) {
                return due;
            }
        }
    }

    private static boolean isDay(Schedule schedule, LocalDate day) {
        if (schedule.dayOfMonth() > 0) {
            return day.getDayOfMonth() == Math.min(schedule.dayOfMonth(), day.lengthOfMonth());
        }
        return schedule.days().isEmpty()
                || schedule.days().contains(day.getDayOfWeek().getValue());
    }

    /**
     * The due moment that comes after one that has just been served. Those missed during a long downtime are passed over, but
     * for the last days', and for the very last in any case.
     */
    static Instant following(Schedule schedule, Instant served, Instant now, ZoneId zone) {
        var oldest = now.minus(MADE_UP_FOR);
        var due = next(schedule, served, zone);
        while (due.isBefore(oldest)) {
            var later = next(schedule, due, zone);
            if (later.isAfter(now)) {
                return due;
            }
            due = later;
        }
        return due;
    }
}
