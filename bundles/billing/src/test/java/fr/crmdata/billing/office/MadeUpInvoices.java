package fr.crmdata.billing.office;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.invoice.Invoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invoices in memory, for tests of what is made of them. */
public final class MadeUpInvoices implements Invoices {

    public static final ClientId MINE = new ClientId("bremond");

    public final Map<String, IssuedInvoice> all = new LinkedHashMap<>();
    public final List<Allocation> allocations = new ArrayList<>();

    /** What was last asked for. */
    public InvoiceFilter asked = InvoiceFilter.all();

    public IssuedInvoice add(Invoice invoice, InvoiceKind kind, Optional<ClientId> client, Language language) {
        var due = invoice.isCredit() ? Money.ZERO : invoice.totals().due();
        var issued = new IssuedInvoice(
                invoice,
                "C-2026-00007",
                client,
                kind,
                "key-" + invoice.number(),
                "CL-20",
                List.of("Période du 01/12/2026 au 31/12/2026, terme à échoir"),
                due,
                due.isZero() ? Optional.of(LocalDate.of(2026, 11, 20)) : Optional.empty(),
                "compta@marche.example",
                language);
        all.put(issued.number(), issued);
        return issued;
    }

    @Override
    public IssuedInvoice find(String number) {
        var found = all.get(number);
        if (found == null) {
            throw new BillingRefusal.UnknownInvoice(number);
        }
        return found;
    }

    @Override
    public Slice<InvoiceSummary> list(InvoiceFilter filter, Optional<String> cursor, int limit) {
        asked = filter;
        return new Slice<>(
                all.values().stream()
                        .map(IssuedInvoice::summary)
                        .filter(one -> !filter.open() || one.open().isPositive())
                        .filter(one -> filter.text().isEmpty() || one.number().contains(filter.text()))
                        .toList(),
                Optional.empty());
    }

    @Override
    public Sums sums(InvoiceFilter filter) {
        var found = list(filter, Optional.empty(), 100).items();
        return new Sums(
                found.size(),
                Money.sum(found.stream().map(InvoiceSummary::net).toList()),
                Money.sum(found.stream().map(InvoiceSummary::vat).toList()),
                Money.sum(found.stream().map(InvoiceSummary::gross).toList()),
                Money.sum(found.stream().map(InvoiceSummary::open).toList()));
    }

    @Override
    public List<InvoiceSummary> open(String contract) {
        return list(InvoiceFilter.of(contract).onlyOpen(), Optional.empty(), 100)
                .items();
    }

    @Override
    public List<InvoiceSummary> creditsAbout(String number) {
        return all.values().stream()
                .filter(one -> one.invoice()
                        .credits()
                        .filter(about -> about.number().toString().equals(number))
                        .isPresent())
                .map(IssuedInvoice::summary)
                .toList();
    }

    @Override
    public List<Allocation> allocations(String number) {
        return allocations.stream().filter(one -> one.invoice().equals(number)).toList();
    }

    /** As a client's administrator sees them. */
    public MyInvoices mine() {
        return new Mine();
    }

    private final class Mine implements MyInvoices {

        @Override
        public Slice<InvoiceSummary> list(boolean onlyOpen, Optional<String> cursor, int limit) {
            return new Slice<>(
                    all.values().stream()
                            .filter(one -> one.client().equals(Optional.of(MINE)))
                            .map(IssuedInvoice::summary)
                            .filter(one -> !onlyOpen || one.open().isPositive())
                            .toList(),
                    Optional.empty());
        }

        @Override
        public IssuedInvoice find(String number) {
            return Optional.ofNullable(all.get(number))
                    .filter(one -> one.client().equals(Optional.of(MINE)))
                    .orElseThrow(() -> new BillingRefusal.UnknownInvoice(number));
        }

        @Override
        public List<String> contracts() {
            return List.of("C-2026-00007");
        }

        @Override
        public Balance balance() {
            return new Balance(Money.of("704.40"), Money.ZERO, Money.ZERO);
        }
    }
}
