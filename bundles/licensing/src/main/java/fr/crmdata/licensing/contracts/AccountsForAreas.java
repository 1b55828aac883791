package fr.crmdata.licensing.contracts;

import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.model.contract.DocumentKind;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.DailyWork.Done;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.store.ActStore;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.Operator;
import fr.crmdata.licensing.store.SettingsStore;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What billing gets from contracts and tells them. */
@Component(service = ContractAccounts.class)
public final class AccountsForAreas implements ContractAccounts {

    private static final int MOST = 500;

    private static final Set<ActKind> INVOICES = Arrays.stream(ActKind.values())
            .filter(kind -> kind.way() == ActKind.Way.INVOICE)
            .collect(Collectors.toSet());

    private final Access access;
    private final Operator operator;
    private final ContractStore contracts;
    private final ActStore acts;
    private final SettingsStore settings;
    private final ContractBook book;

    @Activate
    public AccountsForAreas(
            @Reference Access access,
            @Reference Operator operator,
            @Reference ContractStore contracts,
            @Reference ActStore acts,
            @Reference SettingsStore settings,
            @Reference ContractBook book) {
        this.access = access;
        this.operator = operator;
        this.contracts = contracts;
        this.acts = acts;
        this.settings = settings;
        this.book = book;
    }

    @Override
    public List<Due> dues(Optional<String> after, int limit) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> acts.after(INVOICES, after.orElse(""), Math.max(1, Math.min(limit, MOST))).stream()
                .flatMap(done -> due(done).stream())
                .toList());
    }

    private Optional<Due> due(Done done) {
        var contract = book.contract(done.contract());
        return contract.facts().stream()
                .filter(fact -> fact instanceof Fact.InvoiceIssued invoice
                        && invoice.key().value().equals(done.key()))
                .map(Fact.InvoiceIssued.class::cast)
                .findFirst()
                .map(invoice -> new Due(
                        done.id(),
                        done.contract(),
                        contracts.find(done.contract()).flatMap(row -> row.summary()
                                .client()),
                        done.key(),
                        invoice.kind().name(),
                        done.clause().id(),
                        invoice.on(),
                        invoice.due(),
                        invoice.period().map(period -> new Period(period.first(), period.last())),
                        lines(done, invoice),
                        invoice.amounts().net(),
                        invoice.amounts().vat(),
                        invoice.amounts().gross()));
    }

    private List<Line> lines(Done done, Fact.InvoiceIssued invoice) {
        if (invoice.kind() != DocumentKind.PERIOD || invoice.period().isEmpty()) {
            return List.of();
        }
        return book
                .contract(done.contract())
                .read(invoice.on(), settings.history().on(invoice.on()))
                .lines(invoice.period().get())
                .stream()
                .map(line -> new Line(line.module(), line.seats(), line.unit(), line.months()))
                .toList();
    }

    @Override
    public void paid(String contract, LocalDate on, Money amount) {
        access.require(LicensingPermissions.MANAGE);
        book.record(contract, new Fact.Paid(on, amount));
    }

    @Override
    public void returned(String contract, LocalDate on, Money amount, String reason) {
        access.require(LicensingPermissions.MANAGE);
        book.record(contract, new Fact.PaymentReturned(on, amount, reason));
    }
}
