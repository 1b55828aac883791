package fr.crmdata.billing.soap;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.soap.SoapEndpoint;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.CreditNotes;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.MyInvoices;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.office.Payments.PaymentFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.jws.WebService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /soap/billing}. */
@Component(service = SoapEndpoint.class)
@WebService(
        endpointInterface = "fr.crmdata.billing.soap.BillingService",
        targetNamespace = BillingService.NAMESPACE,
        serviceName = "BillingService",
        portName = "BillingPort")
public final class BillingEndpoint implements SoapEndpoint, BillingService {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final Invoices invoices;
    private final Payments payments;
    private final CreditNotes credits;
    private final MyInvoices mine;
    private final Clock clock;

    @Activate
    public BillingEndpoint(
            @Reference Invoices invoices,
            @Reference Payments payments,
            @Reference CreditNotes credits,
            @Reference MyInvoices mine,
            @Reference(target = "(clock=business)") Clock clock) {
        this.invoices = invoices;
        this.payments = payments;
        this.credits = credits;
        this.mine = mine;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "billing";
    }

    @Override
    public Class<?> contract() {
        return BillingService.class;
    }

    private static int limit(@Nullable Integer limit) {
        return limit == null ? USUAL : Math.max(1, Math.min(MOST, limit));
    }

    private static Optional<String> some(@Nullable String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    static String required(String field, @Nullable String given) {
        return some(given).orElseThrow(() -> new BillingRefusal.Invalid(field, "billing.field.missing", field));
    }

    @Override
    public SoapInvoices findInvoices(
            @Nullable String text,
            @Nullable String contract,
            @Nullable Boolean open,
            @Nullable String cursor,
            @Nullable Integer limit) {
        var filter = new InvoiceFilter(
                text == null ? "" : text,
                some(contract),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Boolean.TRUE.equals(open),
                Optional.empty());
        return SoapInvoices.of(invoices.list(filter, some(cursor), limit(limit)));
    }

    @Override
    public SoapInvoice getInvoice(@Nullable String number) {
        return SoapInvoice.of(invoices.find(required("number", number)));
    }

    @Override
    public List<SoapPayment> listPayments(@Nullable String contract, @Nullable Integer limit) {
        return payments
                .list(PaymentFilter.of(required("contract", contract)), Optional.empty(), limit(limit))
                .items()
                .stream()
                .map(SoapPayment::of)
                .toList();
    }

    @Override
    public SoapPayment recordPayment(@Nullable SoapNewPayment payment) {
        if (payment == null) {
            throw new BillingRefusal.Invalid("payment", "billing.field.missing", "payment");
        }
        return SoapPayment.of(payments.receive(payment.payment()));
    }

    @Override
    public SoapBalance getBalance(@Nullable String contract) {
        var wanted = required("contract", contract);
        var open = invoices.open(wanted);
        var today = LocalDate.now(clock);
        return SoapBalance.of(
                sum(open),
                sum(open.stream().filter(one -> one.due().isBefore(today)).toList()),
                credits.credit(wanted));
    }

    private static Money sum(List<InvoiceSummary> documents) {
        return Money.sum(documents.stream().map(InvoiceSummary::open).toList());
    }

    @Override
    public SoapInvoices findMyInvoices(@Nullable Boolean open, @Nullable String cursor, @Nullable Integer limit) {
        return SoapInvoices.of(mine.list(Boolean.TRUE.equals(open), some(cursor), limit(limit)));
    }

    @Override
    public SoapInvoice getMyInvoice(@Nullable String number) {
        return SoapInvoice.of(mine.find(required("number", number)));
    }

    @Override
    public SoapBalance getMyBalance() {
        var balance = mine.balance();
        return SoapBalance.of(balance.open(), balance.overdue(), balance.credit());
    }
}
