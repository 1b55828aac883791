package fr.crmdata.billing.office;

import fr.crmdata.api.money.Money;
import java.util.List;
import java.util.Optional;

/** Invoices and credit notes, for the operator's staff and the system. Reading needs {@code billing:read}. */
public interface Invoices {

    /** @throws fr.crmdata.billing.model.BillingRefusal.UnknownInvoice when there is none of that number */
    IssuedInvoice find(String number);

    /** The newest first. */
    Slice<InvoiceSummary> list(InvoiceFilter filter, Optional<String> cursor, int limit);

    /** What the documents of a filter come to. */
    Sums sums(InvoiceFilter filter);

    /** @param gross invoices less credit notes */
    record Sums(long count, Money net, Money vat, Money gross, Money open) {}

    /** Invoices of a contract that are not settled, the oldest due day first. */
    List<InvoiceSummary> open(String contract);

    /** Credit notes that were given about an invoice, in the order of their numbers. */
    List<InvoiceSummary> creditsAbout(String number);

    /** What settled a document, or was taken back again. */
    List<Allocation> allocations(String number);
}
