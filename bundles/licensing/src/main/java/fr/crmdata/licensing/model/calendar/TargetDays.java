package fr.crmdata.licensing.model.calendar;

import java.time.LocalDate;
import java.time.Month;

/** The days on which banks settle euros: TARGET calendar of the ECB, the same in all countries. */
public final class TargetDays {

    private TargetDays() {}

    public static boolean isOpen(LocalDate day) {
        return !WorkingDays.isWeekend(day)
                && !WorkingDays.isOn(day, 1, 1)
                && !WorkingDays.isOn(day, 5, 1)
                && !WorkingDays.isOn(day, 12, 25)
                && !WorkingDays.isOn(day, 12, 26)
                && !isGoodFridayOrEasterMonday(day);
    }

    private static boolean isGoodFridayOrEasterMonday(LocalDate day) {
        if (day.getMonth() != Month.MARCH && day.getMonth() != Month.APRIL) {
            return false;
        }
        var easter = WorkingDays.fromEaster(day);
        return easter == -2 || easter == 1;
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
}
