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
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.DocumentKind;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What acts ask to be invoiced, as billing gets it. */
final class Dues {

    private static final String PENALTY_OF = "issue-penalty:";

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
                lines(invoice, history),
                amounts.net(),
                amounts.vat(),
                amounts.gross(),
                settings.on(invoice.on()).invoicing().vat(),
                new Why(asked.why().in(Language.FR), asked.why().in(Language.EN)),
                service(asked),
                damages(asked));
    }

    private List<Line> lines(Fact.InvoiceIssued invoice, Contract history) {
        if (invoice.kind() != DocumentKind.PERIOD || invoice.period().isEmpty()) {
            return List.of();
        }
        return history
                .read(invoice.on(), settings.on(invoice.on()))
                .lines(invoice.period().get())
                .stream()
                .map(line -> new Line(line.module(), line.seats(), line.unit(), line.months()))
                .toList();
    }

    private static Optional<String> service(Asked asked) {
        return asked.invoice().kind() == DocumentKind.SERVICE
                ? Optional.of(asked.why().arguments().get(0))
                : Optional.empty();
    }

    /** The figures are those of the sentence by which they were decided. */
    private static Optional<Damages> damages(Asked asked) {
        if (asked.invoice().kind() != DocumentKind.PENALTY) {
            return Optional.empty();
        }
        var figures = asked.why().arguments();
        return Optional.of(new Damages(
                asked.invoice().key().value().substring(PENALTY_OF.length()),
                LocalDate.parse(figures.get(0)),
                LocalDate.parse(figures.get(1)),
                Money.of(figures.get(2)),
                Money.of(figures.get(3))));
    }
}
