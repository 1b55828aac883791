package fr.crmdata.api.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/** The days on which banks settle euros: TARGET calendar of the ECB, the same in all countries. */
public final class TargetDays {

    private TargetDays() {}

    public static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isOn(day, 1, 1)
                && !isOn(day, 5, 1)
                && !isOn(day, 12, 25)
                && !isOn(day, 12, 26)
                && !isGoodFridayOrEasterMonday(day);
    }

    private static boolean isOn(LocalDate day, int month, int dayOfMonth) {
        return day.getMonthValue() == month && day.getDayOfMonth() == dayOfMonth;
    }

    private static boolean isGoodFridayOrEasterMonday(LocalDate day) {
        if (day.getMonth() != Month.MARCH && day.getMonth() != Month.APRIL) {
            return false;
        }
        var fromEaster = ChronoUnit.DAYS.between(Easter.in(day.getYear()), day);
        return fromEaster == -2 || fromEaster == 1;
    }

    /** The day itself if banks settle on it, otherwise the next such day. */
    public static LocalDate onOrAfter(LocalDate day) {
        var next = day;
        while (!isOpen(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** So many settlement days earlier. */
    public static LocalDate before(LocalDate day, int days) {
        var earlier = day;
        for (var left = days; left > 0; ) {
            earlier = earlier.minusDays(1);
            if (isOpen(earlier)) {
                left--;
            }
        }
        return earlier;
    }

    /** So many settlement days later. */
    public static LocalDate after(LocalDate day, int days) {
        var later = day;
        for (var left = days; left > 0; ) {
            later = later.plusDays(1);
            if (isOpen(later)) {
                left--;
            }
        }
        return later;
    }
}
