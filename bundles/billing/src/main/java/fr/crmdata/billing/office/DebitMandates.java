package fr.crmdata.billing.office;

import fr.crmdata.api.Refusal;
import fr.crmdata.billing.model.invoice.Invoice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Whose invoices are collected by direct debit. Offered by whoever keeps mandates; as long as nobody does, everything is payable by
 * transfer.
 */
public interface DebitMandates {

    /**
     * The mandates by which contracts can be debited on a day, by the contract's number; whoever has none is left out. In the open
     * transaction of the operator's database, where what was agreed to with a subscription becomes a mandate.
     */
    Map<String, Invoice.DirectDebit> usable(Collection<String> contracts, LocalDate on);

    /** As {@link #usable}, of the mandates that are there already: nothing is written. */
    Map<String, Invoice.DirectDebit> existing(Collection<String> contracts, LocalDate on);

    /** Why nothing can be collected, so that everything is payable by transfer; empty when it can. */
    Optional<Refusal> obstacle();
}
