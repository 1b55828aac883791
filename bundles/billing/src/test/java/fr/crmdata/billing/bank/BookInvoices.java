package fr.crmdata.billing.bank;

import fr.crmdata.billing.books.TestBooks;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.Allocation;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.IssuedInvoice;
import fr.crmdata.billing.office.Slice;
import java.util.List;
import java.util.Optional;

/** The invoices of the books, without asking who looks. */
final class BookInvoices implements Invoices {

    private final TestBooks books;

    BookInvoices(TestBooks books) {
        this.books = books;
    }

    @Override
    public IssuedInvoice find(String number) {
        return books.operator
                .inOne(() -> books.invoices.find(number))
                .orElseThrow(() -> new BillingRefusal.UnknownInvoice(number));
    }

    @Override
    public Slice<InvoiceSummary> list(InvoiceFilter filter, Optional<String> cursor, int limit) {
        return books.operator.inOne(() -> books.invoices.list(filter, Optional.empty(), cursor, limit));
    }

    @Override
    public Sums sums(InvoiceFilter filter) {
        return books.operator.inOne(() -> books.invoices.sums(filter, Optional.empty()));
    }

    @Override
    public List<InvoiceSummary> open(String contract) {
        return books.operator.inOne(() -> books.invoices.open(contract));
    }

    @Override
    public List<InvoiceSummary> creditsAbout(String number) {
        return books.operator.inOne(() -> books.invoices.creditsAbout(number));
    }

    @Override
    public List<Allocation> allocations(String number) {
        return List.of();
    }
}
