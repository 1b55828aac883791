package fr.crmdata.contacts.web;

import java.time.LocalDate;
import java.util.List;

/** Bars of a small plot, one for each day; the last half stands for this week, the first for the one before. */
public record DayBars(List<Day> days) {

    private static final int HEIGHT = 64;
    private static final int LEAST = 2;

    /** How many on one day. */
    public record Day(LocalDate date, long count) {}

    public DayBars {
        days = List.copyOf(days);
    }

    public long lately() {
        return days.subList(days.size() / 2, days.size()).stream()
                .mapToLong(Day::count)
                .sum();
    }

    public long before() {
        return days.subList(0, days.size() / 2).stream().mapToLong(Day::count).sum();
    }

    /** In the units of the drawing; a day without any has a thin line. */
    public long height(Day day) {
        var most = days.stream().mapToLong(Day::count).max().orElse(0);
        return most == 0 || day.count() == 0 ? LEAST : Math.max(LEAST * 2, day.count() * HEIGHT / most);
    }

    public long top(Day day) {
        return HEIGHT - height(day);
    }
}
