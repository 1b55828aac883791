package fr.crmdata.licensing.examples;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.SeatLine;
import java.util.ArrayList;
import java.util.List;

/** The fee that an example means: what it gives, otherwise that of the contract which the examples have in common. */
final class Fees {

    private static final int REFERENCE_USERS = 8;
    private static final Price REFERENCE_PRICE = Price.of("49.00");

    private enum Cycle {
        MONTH,
        YEAR
    }

    private Fees() {}

    static Money net(Given given) {
        return given.money("monthly_ht").or(() -> given.money("ht")).orElseGet(() -> ofSeats(given));
    }

    static Amounts of(Given given) {
        return taxed(given, net(given));
    }

    static Amounts taxed(Given given, Money net) {
        return Amounts.taxed(net, given.settings().invoicing().vat());
    }

    private static Money ofSeats(Given given) {
        var months = given.word("cycle", Cycle.class).orElse(Cycle.MONTH) == Cycle.YEAR ? 12 : 1;
        var lines = new ArrayList<SeatLine>(given.rows(
                "lines",
                "[[\"CRM\", 7, \"49.00\"]]",
                row -> new SeatLine(row.get(0), Integer.parseInt(row.get(1)), Price.of(row.get(2)), months)));
        if (lines.isEmpty() || given.has("users") || given.has("unit_ht")) {
            lines.add(new SeatLine(
                    "CRM",
                    given.count("users").orElse(REFERENCE_USERS),
                    given.price("unit_ht").orElse(REFERENCE_PRICE),
                    months));
        }
        return SeatLine.net(List.copyOf(lines));
    }
}
