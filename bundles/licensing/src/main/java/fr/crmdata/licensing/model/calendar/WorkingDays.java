package fr.crmdata.licensing.model.calendar;

import fr.crmdata.api.calendar.Easter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The working days of a region: Monday to Friday, no public holiday. */
public enum WorkingDays {
    /** The eleven holidays of C. trav. L3133-1. */
    FRANCE {
        @Override
        boolean isLocalHoliday(LocalDate day) {
            return false;
        }
    },
    /** Good Friday and 26 December on top: C. trav. L3134-13. */
    ALSACE_MOSELLE {
        @Override
        boolean isLocalHoliday(LocalDate day) {
            return isOn(day, 12, 26) || fromEaster(day) == -2;
        }
    };

    abstract boolean isLocalHoliday(LocalDate day);

    public boolean isHoliday(LocalDate day) {
        return isNational(day) || isLocalHoliday(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !isHoliday(day);
    }

    /** The day itself if it is a working day, otherwise the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        var next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isNational(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1;
            case MAY -> day.getDayOfMonth() == 1 || day.getDayOfMonth() == 8 || isMovable(day);
            case JULY -> day.getDayOfMonth() == 14;
            case AUGUST -> day.getDayOfMonth() == 15;
            case NOVEMBER -> day.getDayOfMonth() == 1 || day.getDayOfMonth() == 11;
            case DECEMBER -> day.getDayOfMonth() == 25;
            case MARCH, APRIL, JUNE -> isMovable(day);
            default -> false;
        };
    }

    /** Easter Monday, Ascension, Whit Monday. */
    private static boolean isMovable(LocalDate day) {
        var days = fromEaster(day);
        return days == 1 || days == 39 || days == 50;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    static boolean isOn(LocalDate day, int month, int dayOfMonth) {
        return day.getMonthValue() == month && day.getDayOfMonth() == dayOfMonth;
    }

    static long fromEaster(LocalDate day) {
        return ChronoUnit.DAYS.between(Easter.in(day.getYear()), day);
    }
}
