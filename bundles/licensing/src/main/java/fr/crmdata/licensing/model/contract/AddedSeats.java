package fr.crmdata.licensing.model.contract;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.rules.SeatLine;

/**
 * Seats that came within a period.
 *
 * @param line what they cost for a whole period
 * @param days for which they are owed in this one
 */
public record AddedSeats(SeatLine line, Span days) {

    /** Before tax. */
    public Money net(Span period) {
        return Price.of(line.net()).share(days.days(), period.days());
    }
}
