package fr.crmdata.licensing.model.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * The periods that are billed, one after the other from the day the service was opened.
 *
 * <p>Each begins so many months after the first day, not after the period before: 31 January, 28 February, 31 March.
 * Terms 2-1; convention C5.
 *
 * @param start first day of the first period
 * @param months 1, or 12 when it is paid by the year
 */
public record BillingPeriods(LocalDate start, int months) {

    public BillingPeriods {
        if (months < 1) {
            throw new IllegalArgumentException("a period of " + months + " months");
        }
    }

    public static BillingPeriods monthly(LocalDate start) {
        return new BillingPeriods(start, 1);
    }

    /** @param index 0 for the first */
    public Span get(long index) {
        return new Span(firstDay(index), firstDay(index + 1).minusDays(1));
    }

    public long indexOf(LocalDate day) {
        if (day.isBefore(start)) {
            throw new IllegalArgumentException(day + " is before the first period, which begins on " + start);
        }
        var index = ChronoUnit.MONTHS.between(start, day) / months;
        // A clamped first day (28 February for the 31st) comes before the month has passed by count.
        return firstDay(index + 1).isAfter(day) ? index : index + 1;
    }

    public Span containing(LocalDate day) {
        return get(indexOf(day));
    }

    /** The first period that begins later than that day. */
    public Span firstAfter(LocalDate day) {
        return day.isBefore(start) ? get(0) : get(indexOf(day) + 1);
    }

    public Stream<Span> stream() {
        return Stream.iterate(0L, index -> index + 1).map(this::get);
    }

    private LocalDate firstDay(long index) {
        return start.plusMonths(index * months);
    }
}
