package fr.crmdata.licensing.model.rules;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.settings.DayCount;
import fr.crmdata.licensing.model.settings.LateRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Interest on what is paid late: from the day after the due date to the day of payment included, rounded once, never on
 * interest. Terms 8; C. com. L441-10; C. civ. 1343-2; convention C7.
 *
 * @param amount outside VAT
 * @param segments days of one rate and one year each
 */
public record LateInterest(Money amount, List<Segment> segments) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal POINTS = BigDecimal.valueOf(2);
    private static final BigDecimal FLOOR = BigDecimal.valueOf(3);
    private static final BigDecimal ECB_POINTS = BigDecimal.TEN;

    /** Both lengths of a year divide it, so that sums over years stay exact. */
    private static final long YEARS = 365L * 366L;

    /**
     * @param percent per year
     * @param base days of the year
     * @param source where the published rate comes from
     */
    public record Segment(Span span, BigDecimal percent, int base, String source) {

        BigDecimal weight() {
            return percent.multiply(BigDecimal.valueOf(span.days() * (YEARS / base)));
        }
    }

    /** What was not paid, after it fell due. */
    public record Open(Money principal, Span days) {

        /** The days until one at the latest. */
        public Optional<Open> until(LocalDate last) {
            return days.first().isAfter(last)
                    ? Optional.empty()
                    : Optional.of(new Open(principal, new Span(days.first(), earlier(last, days.last()))));
        }
    }

    public LateInterest {
        segments = List.copyOf(segments);
    }

    /** Nothing when it is paid in time. */
    public static LateInterest of(Money principal, LocalDate due, LocalDate paid, LateRate rate, DayCount count) {
        return lateDays(due, paid)
                .map(days -> of(principal, days, rate, count))
                .orElseGet(() -> new LateInterest(Money.ZERO, List.of()));
    }

    /** The days for which interest is owed. */
    public static Optional<Span> lateDays(LocalDate due, LocalDate paid) {
        return paid.isAfter(due) ? Optional.of(new Span(due.plusDays(1), paid)) : Optional.empty();
    }

    private static LateInterest of(Money principal, Span days, LateRate rate, DayCount count) {
        return of(List.of(new Open(principal, days)), rate, count);
    }

    /** When it is paid in parts: what was open, and for which days. Still rounded once. */
    public static LateInterest of(List<Open> steps, LateRate rate, DayCount count) {
        var segments = new ArrayList<Segment>();
        var sum = BigDecimal.ZERO;
        for (var step : steps) {
            for (var segment : segments(step.days(), rate, count)) {
                segments.add(segment);
                sum = sum.add(step.principal().amount().multiply(segment.weight()));
            }
        }
        return new LateInterest(
                new Price(sum).share(BigDecimal.ONE, HUNDRED.multiply(BigDecimal.valueOf(YEARS))), segments);
    }

    private static List<Segment> segments(Span days, LateRate rate, DayCount count) {
        var table = rate == LateRate.ECB ? RateTable.ECB : RateTable.LEGAL;
        var segments = new ArrayList<Segment>();
        for (var from = days.first(); !from.isAfter(days.last()); ) {
            var known = table.on(from);
            var to = earlier(earlier(known.span().last(), LocalDate.of(from.getYear(), 12, 31)), days.last());
            segments.add(new Segment(
                    new Span(from, to), claimed(rate, known.percent()), count.daysOf(from.getYear()), known.source()));
            from = to.plusDays(1);
        }
        return segments;
    }

    /** Per cent a year, from what was published. */
    static BigDecimal claimed(LateRate rate, BigDecimal published) {
        return switch (rate) {
            case CONTRACT -> published.add(POINTS);
            case FLOOR -> published.multiply(FLOOR);
            case ECB -> published.add(ECB_POINTS);
        };
    }

    /** Two rates, per cent a year. */
    public record BelowFloor(BigDecimal claimed, BigDecimal floor) {}

    /**
     * The rate of the terms where it is lower than the law allows on a day: C. com. L441-10 II and L441-16. Empty when another rate is
     * claimed, or the rate of that half year is not published.
     */
    public static Optional<BelowFloor> belowFloor(LocalDate day, LateRate rate) {
        if (rate != LateRate.CONTRACT || !RateTable.LEGAL.knows(day)) {
            return Optional.empty();
        }
        var legal = RateTable.LEGAL.on(day).percent();
        return Optional.of(new BelowFloor(claimed(LateRate.CONTRACT, legal), claimed(LateRate.FLOOR, legal)))
                .filter(rates -> rates.claimed().compareTo(rates.floor()) < 0);
    }

    /** Whether the rates of that day are published: without them no interest is told, it is never guessed. */
    public static boolean isKnown(LocalDate day) {
        return RateTable.LEGAL.knows(day) && RateTable.ECB.knows(day);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
