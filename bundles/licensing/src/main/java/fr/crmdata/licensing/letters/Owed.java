package fr.crmdata.licensing.letters;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.letters.Figures.Gathering;
import fr.crmdata.licensing.model.contract.End;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Ledger.Item;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.FormalNotice;
import fr.crmdata.licensing.model.rules.LateInterest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a client owes, as letters about it say. Terms 8; C. com. L441-10, D441-5. */
final class Owed {

    private final Reading reading;

    Owed(Reading reading) {
        this.reading = reading;
    }

    /** Invoices that are late; penalties, instalments and what an insolvent client owed before the judgment are claimed otherwise. */
    List<Item> late() {
        return reading.ledger().enforceable().stream()
                .filter(item -> reading.day().isAfter(item.lateAfter()))
                .toList();
    }

    /** Each late invoice, interest until today, an indemnity for each, and the sum. */
    Gathering claim() {
        var figures = Figures.gather();
        var late = late();
        var indemnities = reading.settings().lateness().indemnity().times(late.size());
        var principal = Money.sum(late.stream().map(Item::open).toList());
        var interest = interest(late);
        for (var number = 1; number <= late.size(); number++) {
            row(figures, "invoice." + number + ".", late.get(number - 1), interest.isPresent());
        }
        figures.put("principal", principal)
                .putIfAny("interest", interest.map(Money::plain))
                .put("indemnities", indemnities)
                .put("claimed", FormalNotice.claim(principal, interest.orElse(Money.ZERO), indemnities))
                .put("rate", reading.settings().lateness().rate())
                .put("days", reading.settings().notices().formalNoticeDays())
                .put("suspensionDays", reading.settings().notices().suspensionDays());
        return fee(figures);
    }

    /** Empty while the rate of the half year is not published: it is never guessed. */
    private Optional<Money> interest(List<Item> late) {
        if (!LateInterest.isKnown(reading.day())) {
            return Optional.empty();
        }
        return Optional.of(Money.sum(late.stream()
                .map(item -> reading.ledger().interest(item).amount())
                .toList()));
    }

    private void row(Gathering figures, String start, Item item, boolean withInterest) {
        item.invoice().period().ifPresent(period -> figures.put(start + "from", period.first())
                .put(start + "to", period.last()));
        figures.put(start + "due", item.invoice().due()).put(start + "open", item.open());
        if (withInterest) {
            figures.put(start + "interest", reading.ledger().interest(item).amount());
        }
    }

    /** One invoice that is late, for a friendly reminder. */
    Figures reminder(Item item) {
        var figures = Figures.gather();
        item.invoice().period().ifPresent(period -> figures.put("from", period.first())
                .put("to", period.last()));
        return figures.put("due", item.invoice().due()).put("open", item.open()).done();
    }

    /** What it costs to reopen the service, if the price list says so. */
    Gathering fee(Gathering figures) {
        reading.settings()
                .lateness()
                .reinstatementFee()
                .filter(Money::isPositive)
                .ifPresent(fee -> {
                    var amounts = Amounts.taxed(fee, reading.vat());
                    figures.put("fee", amounts.net()).put("feeGross", amounts.gross());
                });
        return figures;
    }

    /** The last day of a contract that nobody can suspend or terminate any more when the delay of a letter of today is over. */
    static Optional<LocalDate> overBeforeSanction(Reading reading) {
        var from = FormalNotice.sentOn(reading.day(), reading.settings().notices())
                .delay()
                .sanctionFrom();
        return reading.end().map(End::last).filter(from::isAfter);
    }

    /** The last formal notice that was posted until a day. */
    Optional<Fact.FormalNoticePosted> notice(LocalDate until) {
        return reading.facts(Fact.FormalNoticePosted.class).stream()
                .filter(letter -> !letter.on().isAfter(until))
                .reduce((earlier, later) -> later);
    }
}
