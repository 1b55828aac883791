package fr.crmdata.licensing.examples;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.calendar.BillingPeriods;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.SeatLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The fee that an example means: what it gives, otherwise that of the contract which the examples have in common. */
final class Fees {

    /** The ways to say what a month costs; every clause that needs a fee takes each of them. */
    static final List<String> KEYS = List.of("users", "unit_ht", "lines", "monthly_ht", "monthly_ttc");

    static final int REFERENCE_USERS = 8;
    private static final Price REFERENCE_PRICE = Price.of("49.00");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private enum Cycle {
        MONTH,
        YEAR
    }

    private Fees() {}

    static boolean isGiven(Given given) {
        return KEYS.stream().anyMatch(given::has);
    }

    /** Of the month, or of the year when the example says so. */
    static Money net(Given given) {
        var months = given.word("cycle", Cycle.class).orElse(Cycle.MONTH) == Cycle.YEAR ? 12 : 1;
        return given.money("monthly_ht")
                .or(() -> given.money("monthly_ttc").map(gross -> beforeTax(given, gross)))
                .map(month -> month.times(months))
                .orElseGet(() -> ofSeats(given, months));
    }

    private static Money beforeTax(Given given, Money gross) {
        return Price.of(gross)
                .share(HUNDRED, HUNDRED.add(given.settings().invoicing().vat()));
    }

    static Amounts of(Given given) {
        return taxed(given, net(given));
    }

    /** What a month is paid with; as it was given when it was given with tax. */
    static Money gross(Given given) {
        return given.money("monthly_ttc").orElseGet(() -> of(given).gross());
    }

    static Amounts taxed(Given given, Money net) {
        return Amounts.taxed(net, given.settings().invoicing().vat());
    }

    /**
     * What falls on some days, each month's part rounded by itself.
     *
     * @param part of one period; periods are calendar months, unless the example says which period it is about
     */
    static Money byPeriod(Given given, Span days, Function<Span, Money> part) {
        return given.span("period")
                .map(part)
                .orElseGet(() -> Money.sum(BillingPeriods.monthly(days.first().withDayOfMonth(1)).stream()
                        .takeWhile(month -> !month.first().isAfter(days.last()))
                        .map(part)
                        .toList()));
    }

    private static Money ofSeats(Given given, int months) {
        var lines = new ArrayList<SeatLine>(given.rows(
                "lines",
                "[[\"CRM\", 7, \"49.00\"]]",
                row -> new SeatLine(row.get(0), Spelling.toCount(row.get(1)), Spelling.toPrice(row.get(2)), months)));
        if (!given.has("lines") || given.has("users") || given.has("unit_ht")) {
            lines.add(new SeatLine(
                    "CRM",
                    given.count("users").orElse(REFERENCE_USERS),
                    given.price("unit_ht").orElse(REFERENCE_PRICE),
                    months));
        }
        return SeatLine.net(List.copyOf(lines));
    }
}
