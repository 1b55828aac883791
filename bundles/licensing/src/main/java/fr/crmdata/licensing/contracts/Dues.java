package fr.crmdata.licensing.contracts;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.ContractAccounts.Damages;
import fr.crmdata.api.contracts.ContractAccounts.Due;
import fr.crmdata.api.contracts.ContractAccounts.Line;
import fr.crmdata.api.contracts.ContractAccounts.Period;
import fr.crmdata.api.contracts.ContractAccounts.Why;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.DocumentKind;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.rules.SeatLine;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What acts ask to be invoiced, as billing gets it. */
final class Dues {

    /** Interest and indemnity; costs of recovery are penalties of another word. */
    private static final String PENALTY = "issue-penalty";

    private final SettingsHistory settings;

    Dues(SettingsHistory settings) {
        this.settings = settings;
    }

    /**
     * An act that asks for money.
     *
     * @param id of its line in the log; empty text when it is only foreseen
     */
    record Asked(
            String id,
            String contract,
            Optional<ClientId> client,
            Clause clause,
            Reason why,
            Fact.InvoiceIssued invoice) {}

    /** @param history of the contract, which the act need not be part of */
    Due of(Asked asked, Contract history) {
        var invoice = asked.invoice();
        var amounts = invoice.amounts();
        var reading = history.read(invoice.on(), settings.on(invoice.on()));
        var taxed = invoice.kind() == DocumentKind.ADJUSTMENT
                ? invoice.period().map(reading::taxing).orElse(reading)
                : reading;
        return new Due(
                asked.id(),
                asked.contract(),
                asked.client(),
                invoice.key().value(),
                invoice.kind().name(),
                asked.clause().id(),
                invoice.on(),
                invoice.due(),
                invoice.period().map(period -> new Period(period.first(), period.last())),
                lines(invoice, reading),
                amounts.net(),
                amounts.vat(),
                amounts.gross(),
                taxed.vat(),
                taxed.vatPlace(),
                new Why(asked.why().in(Language.FR), asked.why().in(Language.EN)),
                service(asked),
                damages(asked),
                reading.suspension().map(Fact.Suspended::on));
    }

    /** Seats of a period and what was added in it; of a later document of the period, only what was added since the one before. */
    private static List<Line> lines(Fact.InvoiceIssued invoice, Reading reading) {
        var isPeriod = invoice.kind() == DocumentKind.PERIOD;
        if ((!isPeriod && invoice.kind() != DocumentKind.ADJUSTMENT)
                || invoice.period().isEmpty()) {
            return List.of();
        }
        var period = invoice.period().get();
        var lines = new ArrayList<Line>();
        if (isPeriod) {
            reading.lines(period).forEach(line -> lines.add(line(reading, period, line, Optional.empty())));
        }
        var since = before(invoice, reading).orElse(LocalDate.MIN);
        reading.added(period).stream()
                .filter(added -> !added.days().first().isBefore(since))
                .forEach(added -> lines.add(line(
                        reading,
                        period,
                        added.line(),
                        Optional.of(
                                new Period(added.days().first(), added.days().last())))));
        return List.copyOf(lines);
    }

    private static Line line(Reading reading, Span period, SeatLine line, Optional<Period> days) {
        return new Line(
                line.module(),
                line.seats(),
                line.unit(),
                line.months(),
                reading.prices().since(line.module(), period.first()),
                days);
    }

    /** The day of the last document for the same period before this one. */
    private static Optional<LocalDate> before(Fact.InvoiceIssued invoice, Reading reading) {
        return reading.facts(Fact.InvoiceIssued.class).stream()
                .filter(other -> other.period().equals(invoice.period())
                        && !other.key().equals(invoice.key())
                        && !other.on().isAfter(invoice.on()))
                .map(Fact.InvoiceIssued::on)
                .max(Comparator.naturalOrder());
    }

    private static Optional<String> service(Asked asked) {
        return asked.invoice().kind() == DocumentKind.SERVICE
                ? Optional.of(asked.why().arguments().get(0))
                : Optional.empty();
    }

    /** The figures are those of the sentence by which they were decided. */
    private static Optional<Damages> damages(Asked asked) {
        if (!asked.invoice().key().word().equals(PENALTY)) {
            return Optional.empty();
        }
        var figures = asked.why().arguments();
        return Optional.of(new Damages(
                asked.invoice().key().which(),
                LocalDate.parse(figures.get(0)),
                LocalDate.parse(figures.get(1)),
                Money.of(figures.get(2)),
                Money.of(figures.get(3))));
    }
}
