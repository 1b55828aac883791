package fr.crmdata.licensing.model.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When support answers: on working days, from an hour on until before another, on the clock of Paris. Terms 2-2.
 *
 * @param closes no longer open at this very second
 */
public record SupportHours(WorkingDays calendar, LocalTime opens, LocalTime closes) {

    public SupportHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("open from " + opens + " to " + closes);
        }
    }

    /** Monday to Friday, 9 to 19. */
    public static SupportHours of(WorkingDays calendar) {
        return new SupportHours(calendar, LocalTime.of(9, 0), LocalTime.of(19, 0));
    }

    public boolean isOpen(Instant moment) {
        var time = Paris.time(moment);
        return calendar.isWorkingDay(time.toLocalDate())
                && !time.toLocalTime().isBefore(opens)
                && time.toLocalTime().isBefore(closes);
    }

    /** The moment itself when open, otherwise the next opening. */
    public Instant nextOpen(Instant moment) {
        if (isOpen(moment)) {
            return moment;
        }
        var time = Paris.time(moment);
        var day = time.toLocalTime().isBefore(opens)
                ? time.toLocalDate()
                : time.toLocalDate().plusDays(1);
        return opening(calendar.onOrAfter(day));
    }

    /** When it opens on a working day. */
    public Instant opening(LocalDate day) {
        return Paris.moment(day.atTime(opens));
    }

    /** The opening hours between two moments; whole minutes are counted by {@link Duration#toMinutes()}. */
    public Duration openBetween(Instant from, Instant to) {
        var sum = Duration.ZERO;
        for (var day = Paris.day(from); !day.isAfter(Paris.day(to)); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                var begin = later(opening(day), from);
                var end = earlier(Paris.moment(day.atTime(closes)), to);
                sum = begin.isBefore(end) ? sum.plus(Duration.between(begin, end)) : sum;
            }
        }
        return sum;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
