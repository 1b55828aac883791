package fr.crmdata.licensing.model.acts;

import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.rules.Amounts;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing to be done for a contract on a day.
 *
 * @param why with the figures
 * @param record the fact to be added with it, in the same transaction: then it is never due again
 */
public record Act(ActKey key, ActKind kind, Clause clause, LocalDate on, Reason why, Fact record) {

    /** Its amounts when it is an invoice. */
    public Optional<Amounts> amounts() {
        return record instanceof Fact.InvoiceIssued invoice ? Optional.of(invoice.amounts()) : Optional.empty();
    }
}
