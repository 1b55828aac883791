package fr.crmdata.billing.model.collection;

import fr.crmdata.billing.model.account.SepaText;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.model.mandate.Sequence;
import java.time.LocalDate;

/**
 * What the bank books as one amount: debits of one day, one sequence and one scheme.
 *
 * @param id what the bank calls the batch by (PmtInfId)
 * @param announced number and sum, known before the first debit is written
 * @param debits gone through once; may come from a database, one after the other
 */
public record DebitGroup(
        String id, LocalDate date, Sequence sequence, Scheme scheme, ControlSum announced, Iterable<Debit> debits) {

    public DebitGroup {
        SepaText.reference(id);
    }
}
