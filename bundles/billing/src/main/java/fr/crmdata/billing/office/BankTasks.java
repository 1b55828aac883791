package fr.crmdata.billing.office;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.returns.Step;
import java.time.Instant;
import java.util.Optional;

/** What people have to do because of the bank: call a client, find the proof of a mandate, ask for another account. */
public interface BankTasks {

    /** The oldest first. Needs {@code billing:read}. */
    Slice<Task> find(boolean openOnly, Optional<String> contract, Optional<String> cursor, int limit);

    long open();

    /** @throws fr.crmdata.api.Refusal when there is none, or it is done already */
    Task done(String id, String note);

    /**
     * @param subject the debit that came back, or the batch
     * @param reason the bank's code
     */
    record Task(
            String id,
            Step step,
            String contract,
            String subject,
            String reason,
            Money amount,
            boolean isDone,
            Instant madeAt,
            String doneBy,
            Optional<Instant> doneAt,
            String note) {}
}
