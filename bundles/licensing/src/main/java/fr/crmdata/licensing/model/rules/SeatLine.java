package fr.crmdata.licensing.model.rules;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import java.util.Collection;

/**
 * Named users of one module. Terms 1: so many users, at so much a month each.
 *
 * @param module what they may use
 * @param unit a month of one user, before tax
 * @param months 1, or 12 when it is paid by the year
 */
public record SeatLine(String module, int seats, Price unit, int months) {

    public Money net() {
        return unit.times((long) seats * months);
    }

    /** Each line is rounded by itself. */
    public static Money net(Collection<SeatLine> lines) {
        return Money.sum(lines.stream().map(SeatLine::net).toList());
    }
}
