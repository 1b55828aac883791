package fr.crmdata.billing.books;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.Allocation;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.IssuedInvoice;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.PaymentStore;
import fr.crmdata.billing.store.PaymentStore.Share;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All documents, for the operator's staff. */
@Component(service = Invoices.class)
public final class InvoiceDesk implements Invoices {

    private static final int MOST = 500;

    private final Access access;
    private final OperatorDatabase operator;
    private final InvoiceStore invoices;
    private final PaymentStore payments;

    @Activate
    public InvoiceDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference InvoiceStore invoices,
            @Reference PaymentStore payments) {
        this.access = access;
        this.operator = operator;
        this.invoices = invoices;
        this.payments = payments;
    }

    private <T> T reading(Supplier<T> work) {
        access.require(BillingPermissions.READ);
        return operator.inOne(work);
    }

    @Override
    public IssuedInvoice find(String number) {
        return reading(() -> invoices.find(number).orElseThrow(() -> new BillingRefusal.UnknownInvoice(number)));
    }

    @Override
    public Slice<InvoiceSummary> list(InvoiceFilter filter, Optional<String> cursor, int limit) {
        return reading(() -> invoices.list(filter, Optional.empty(), cursor, Math.max(1, Math.min(limit, MOST))));
    }

    @Override
    public Sums sums(InvoiceFilter filter) {
        return reading(() -> invoices.sums(filter, Optional.empty()));
    }

    @Override
    public List<InvoiceSummary> open(String contract) {
        return reading(() -> invoices.open(contract));
    }

    @Override
    public List<InvoiceSummary> creditsAbout(String number) {
        return reading(() -> invoices.creditsAbout(number));
    }

    @Override
    public List<Allocation> allocations(String number) {
        return reading(() -> Stream.concat(payments.ofInvoice(number).stream(), payments.ofSource(number).stream())
                .map(Share::allocation)
                .toList());
    }
}
