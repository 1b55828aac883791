package fr.crmdata.billing.office;

import fr.crmdata.billing.model.mailing.StatementPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Statements of account by mail, as a client's administrator wants them for the client's own contracts. Needs {@code billing:own}. A
 * contract of another client does not exist here.
 */
public interface MyStatements {

    /**
     * What was chosen for a contract; empty when no statement is mailed.
     *
     * @throws fr.crmdata.billing.model.BillingRefusal.UnknownContract when the caller's client has none of that number
     */
    Optional<Chosen> find(String contract);

    /** Chooses, or chooses anew; the first statement goes out when the present month or quarter is over. */
    Chosen choose(String contract, StatementPlan plan);

    /** No statement is mailed any more. */
    void stop(String contract);

    /** @param nextOn day on which the next statement goes out */
    record Chosen(String contract, StatementPlan plan, LocalDate nextOn, String by, Instant at) {}
}
