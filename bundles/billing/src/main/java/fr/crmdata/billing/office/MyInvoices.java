package fr.crmdata.billing.office;

import fr.crmdata.api.money.Money;
import java.util.List;
import java.util.Optional;

/** What a client's administrator sees: the documents of the client's own contracts and no others. Needs {@code billing:own}. */
public interface MyInvoices {

    /** The newest first. */
    Slice<InvoiceSummary> list(boolean onlyOpen, Optional<String> cursor, int limit);

    /** @throws fr.crmdata.billing.model.BillingRefusal.UnknownInvoice when there is none of that number, or it is another client's */
    IssuedInvoice find(String number);

    /** Numbers of the contracts, the newest first. */
    List<String> contracts();

    Balance balance();

    /**
     * What is owed.
     *
     * @param open of all invoices that are not settled
     * @param overdue of those that should have been paid by now
     * @param credit money that is not set against anything
     */
    record Balance(Money open, Money overdue, Money credit) {}
}
