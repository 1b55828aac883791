package fr.crmdata.licensing.web.frieze;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The days that a drawing shows, whole months.
 *
 * @param first a first of a month
 * @param after the day after the last one
 */
public record Window(LocalDate first, LocalDate after) {

    private static final List<Integer> STEPS = List.of(1, 2, 3, 6, 12, 24, 60);
    private static final int MOST_TICKS = 14;
    private static final double WHOLE = 100.0;

    public static Window of(LocalDate from, LocalDate to) {
        var last = YearMonth.from(to.isBefore(from) ? from : to);
        return new Window(from.withDayOfMonth(1), last.plusMonths(1).atDay(1));
    }

    public boolean shows(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(after);
    }

    /** How far right a day begins, in hundredths of the width; the edge for days outside. */
    public double position(LocalDate day) {
        var days = ChronoUnit.DAYS.between(first, day);
        return Math.max(0, Math.min(WHOLE, WHOLE * days / ChronoUnit.DAYS.between(first, after)));
    }

    /** As an attribute of SVG. */
    static String percent(double hundredths) {
        return String.format(Locale.ROOT, "%.2f%%", hundredths);
    }

    /** Firsts of months, fourteen at most. */
    public List<LocalDate> ticks() {
        var months = ChronoUnit.MONTHS.between(first, after);
        var step = STEPS.stream()
                .filter(wide -> months <= (long) wide * MOST_TICKS)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
        var start = step < 12 ? first : first.withDayOfYear(1);
        var ticks = new ArrayList<LocalDate>();
        for (var day = start; day.isBefore(after); day = day.plusMonths(step)) {
            if (!day.isBefore(first)) {
                ticks.add(day);
            }
        }
        return ticks.isEmpty() ? List.of(first) : List.copyOf(ticks);
    }

    /** Whether the months are told apart; otherwise years alone are. */
    public boolean tellsMonths() {
        return ChronoUnit.MONTHS.between(first, after) <= 6L * MOST_TICKS;
    }
}
