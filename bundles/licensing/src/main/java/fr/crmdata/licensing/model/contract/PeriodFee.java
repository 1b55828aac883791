package fr.crmdata.licensing.model.contract;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.rules.ForceMajeure;
import fr.crmdata.licensing.model.rules.SeatLine;
import java.util.ArrayList;
import java.util.List;

/** What a period costs as far as it can be known: seats, added seats by the day, less what force majeure took. */
final class PeriodFee {

    private final Reading reading;
    private final Span period;

    private PeriodFee(Reading reading, Span period) {
        this.reading = reading;
        this.period = period;
    }

    /** Before tax. */
    static Money of(Reading reading, Span period) {
        return new PeriodFee(reading, period).net();
    }

    /** Seats on the first day. */
    static List<SeatLine> lines(Reading reading, Span period) {
        var lines = new ArrayList<SeatLine>();
        for (var module : reading.seats().modules()) {
            var seats = reading.seats().on(period.first(), module);
            if (seats > 0) {
                lines.add(new SeatLine(
                        module,
                        seats,
                        reading.prices().unit(module, period.first()),
                        reading.periods().months()));
            }
        }
        return lines;
    }

    private Money net() {
        var end = reading.end();
        if (end.isPresent() && end.get().last().isBefore(period.first())) {
            return Money.ZERO;
        }
        var full = SeatLine.net(lines(reading, period)).plus(addedByDay());
        var open = end.filter(known -> !known.owedInFull() && period.contains(known.last()))
                .map(known -> new Span(period.first(), known.last()))
                .orElse(period);
        var used = Price.of(full).share(open.days(), period.days());
        return used.plus(forceMajeure(full, open)).max(Money.ZERO);
    }

    /** Terms 8: a seat added within a period is owed from that day on, the day included. */
    static List<AddedSeats> added(Reading reading, Span period) {
        if (!reading.settings().invoicing().seatsByDay()) {
            return List.of();
        }
        return reading.known().all(Fact.SeatsAdded.class).stream()
                .filter(added -> added.on().isAfter(period.first()) && period.contains(added.on()))
                .map(added -> new AddedSeats(
                        new SeatLine(
                                added.module(),
                                added.seats(),
                                reading.prices().unit(added.module(), period.first()),
                                reading.periods().months()),
                        new Span(added.on(), period.last())))
                .toList();
    }

    private Money addedByDay() {
        return Money.sum(
                added(reading, period).stream().map(added -> added.net(period)).toList());
    }

    /** Terms 5: credited when the event is over, or the period is. */
    private Money forceMajeure(Money full, Span open) {
        var sum = Money.ZERO;
        for (var event : reading.forceMajeure()) {
            if (event.last().isPresent() || period.last().isBefore(reading.day())) {
                var days = event.until(period.last()).flatMap(open::common);
                if (days.isPresent()) {
                    sum = sum.plus(ForceMajeure.credit(Price.of(full), days.get(), period));
                }
            }
        }
        return sum;
    }
}
