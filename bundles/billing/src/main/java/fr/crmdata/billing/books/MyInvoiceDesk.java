package fr.crmdata.billing.books;

import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.IssuedInvoice;
import fr.crmdata.billing.office.MyInvoices;
import fr.crmdata.billing.office.OwnBillingPermissions;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.PaymentStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The documents of the caller's own contracts: every query names those contracts and no others. */
@Component(service = MyInvoices.class)
public final class MyInvoiceDesk implements MyInvoices {

    private static final int MOST = 500;

    private final Access access;
    private final OperatorDatabase operator;
    private final ContractAccounts accounts;
    private final InvoiceStore invoices;
    private final PaymentStore payments;
    private final Clock clock;

    @Activate
    public MyInvoiceDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference ContractAccounts accounts,
            @Reference InvoiceStore invoices,
            @Reference PaymentStore payments,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.accounts = accounts;
        this.invoices = invoices;
        this.payments = payments;
        this.clock = clock;
    }

    @Override
    public List<String> contracts() {
        access.require(OwnBillingPermissions.OWN);
        return accounts.contractsOf(access.caller().client());
    }

    @Override
    public Slice<InvoiceSummary> list(boolean onlyOpen, Optional<String> cursor, int limit) {
        var own = contracts();
        var filter = onlyOpen ? InvoiceFilter.all().onlyOpen() : InvoiceFilter.all();
        return operator.inOne(
                () -> invoices.list(filter, Optional.of(own), cursor, Math.max(1, Math.min(limit, MOST))));
    }

    @Override
    public IssuedInvoice find(String number) {
        var own = contracts();
        return operator.inOne(() -> invoices.find(number))
                .filter(found -> own.contains(found.contract()))
                .orElseThrow(() -> new BillingRefusal.UnknownInvoice(number));
    }

    @Override
    public Balance balance() {
        var own = contracts();
        var today = LocalDate.now(clock);
        return operator.inOne(() -> {
            var open =
                    invoices.open(own).values().stream().flatMap(List::stream).toList();
            var notes = own.stream()
                    .flatMap(contract -> invoices.openCredits(contract).stream())
                    .toList();
            return new Balance(
                    sum(open),
                    sum(open.stream().filter(one -> one.due().isBefore(today)).toList()),
                    payments.credit(own).plus(sum(notes)));
        });
    }

    private static Money sum(List<InvoiceSummary> documents) {
        return Money.sum(documents.stream().map(InvoiceSummary::open).toList());
    }
}
