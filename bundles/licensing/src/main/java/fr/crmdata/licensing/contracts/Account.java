package fr.crmdata.licensing.contracts;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Ledger;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.LiabilityCap;
import fr.crmdata.licensing.model.rules.Notice;
import fr.crmdata.licensing.office.ContractFigures;
import fr.crmdata.licensing.office.ContractFigures.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The money of a contract as it can be read on a day. */
final class Account {

    private final Reading reading;

    private Account(Reading reading) {
        this.reading = reading;
    }

    static ContractFigures of(Reading reading) {
        var account = new Account(reading);
        var ledger = reading.ledger();
        var period = reading.start()
                .filter(start -> !start.isAfter(reading.day()) && !reading.isOver(reading.day()))
                .map(start -> reading.periods().containing(reading.day()));
        return new ContractFigures(
                period.map(reading::lines).orElse(List.of()),
                period.map(running -> Amounts.taxed(reading.fee(running), reading.vat()))
                        .orElse(Amounts.NOTHING),
                account.entries(),
                ledger.balanceDue(),
                Money.sum(ledger.overdue().stream().map(Ledger.Item::open).toList()),
                account.interest(),
                reading.pauses().until(reading.day()),
                ledger.plan(),
                account.liabilityCap());
    }

    private Optional<Money> interest() {
        try {
            return Optional.of(Money.sum(reading.ledger().overdue().stream()
                    .map(item -> reading.ledger().interest(item).amount())
                    .toList()));
        } catch (LicensingRefusal.UnknownRate unpublished) {
            return Optional.empty();
        }
    }

    private Money liabilityCap() {
        if (reading.start().isEmpty() || reading.isOver(reading.day())) {
            return Money.ZERO;
        }
        var periods = reading.periods();
        var end = reading.end().map(known -> known.last()).orElseGet(() -> Notice.of(
                        periods, reading.day(), reading.committedUntil())
                .end());
        return LiabilityCap.of(
                        periods,
                        reading.day(),
                        end,
                        reading.fee(periods.containing(reading.day())),
                        reading.settings().liability().months())
                .amount();
    }

    private List<Entry> entries() {
        var open = reading.ledger().items().stream()
                .collect(Collectors.toMap(item -> item.invoice().key(), Ledger.Item::open, (one, other) -> one));
        var lines = new ArrayList<Entry>();
        reading.facts(Fact.InvoiceIssued.class).forEach(invoice -> lines.add(invoiced(invoice, open)));
        reading.facts(Fact.Paid.class).forEach(paid -> lines.add(moved(paid.on(), Money.ZERO, paid.amount())));
        reading.facts(Fact.PaymentReturned.class)
                .forEach(returned -> lines.add(moved(returned.on(), returned.amount(), Money.ZERO)));
        reading.facts(Fact.Waived.class).forEach(waived -> lines.add(moved(waived.on(), Money.ZERO, waived.amount())));
        reading.facts(Fact.Refunded.class)
                .forEach(refunded -> lines.add(moved(refunded.on(), refunded.amount(), Money.ZERO)));
        reading.facts(Fact.RefundReturned.class)
                .forEach(returned -> lines.add(moved(returned.on(), Money.ZERO, returned.amount())));
        lines.sort(Comparator.comparing(Entry::on));
        var balance = Money.ZERO;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            balance = balance.plus(line.debit()).minus(line.credit());
            lines.set(
                    i,
                    new Entry(
                            line.on(),
                            line.key(),
                            line.document(),
                            line.due(),
                            line.debit(),
                            line.credit(),
                            line.open(),
                            balance));
        }
        return lines;
    }

    private static Entry invoiced(Fact.InvoiceIssued invoice, Map<ActKey, Money> open) {
        var gross = invoice.amounts().gross();
        return new Entry(
                invoice.on(),
                invoice.key().value(),
                Optional.of(invoice.kind()),
                Optional.of(invoice.due()),
                gross.max(Money.ZERO),
                gross.negated().max(Money.ZERO),
                open.getOrDefault(invoice.key(), Money.ZERO),
                Money.ZERO);
    }

    private static Entry moved(LocalDate on, Money debit, Money credit) {
        return new Entry(on, "", Optional.empty(), Optional.empty(), debit, credit, Money.ZERO, Money.ZERO);
    }
}
