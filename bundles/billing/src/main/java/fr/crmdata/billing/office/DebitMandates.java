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
     * The mandates by which contracts can be debited on a day, by the contract's number; whoever has none is left out. Reads in the open
     * transaction of the operator's database.
     */
    Map<String, Invoice.DirectDebit> usable(Collection<String> contracts, LocalDate on);

    /** Why nothing can be collected, so that everything is payable by transfer; empty when it can. */
    Optional<Refusal> obstacle();
}
