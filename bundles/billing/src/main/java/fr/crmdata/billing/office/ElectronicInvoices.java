package fr.crmdata.billing.office;

import fr.crmdata.billing.office.Submission.Answer;
import fr.crmdata.billing.office.Submission.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents that go to their buyers through a platform for electronic invoices. Reading needs {@code billing:read}. */
public interface ElectronicInvoices {

    /** The highest number first. */
    Slice<Submission> list(Optional<State> state, Optional<String> cursor, int limit);

    /** How many documents are in each state; states without any are left out. */
    Map<State, Long> counts();

    /** @throws fr.crmdata.billing.model.BillingRefusal.UnknownInvoice when no document of that number goes through a platform */
    Submission get(String number);

    /** Empty when no document of that number goes through a platform. */
    Optional<Submission> find(String number);

    /** All that a platform told about a document, the earliest first. */
    List<Answer> answers(String number);

    /**
     * Handing it over failed and is tried again at once. Needs {@code billing:run}.
     *
     * @throws fr.crmdata.billing.model.BillingRefusal.NotToBeSentAgain when the platform has it
     */
    Submission again(String number);
}
