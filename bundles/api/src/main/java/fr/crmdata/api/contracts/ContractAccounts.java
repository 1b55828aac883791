package fr.crmdata.api.contracts;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The money between contracts and who does their billing: what the contracts' rules ask for comes out, what the bank tells goes in. Needs
 * the permissions of the operator's staff, or the system.
 *
 * <p>Whoever wants to know at once listens to the event {@code licensing.act-done} with a {@code kind} that begins with {@code ISSUE_}.
 */
public interface ContractAccounts {

    /**
     * What is to be invoiced, in the order in which it was decided. Two decided at the same moment may become visible the other way round:
     * whoever goes on behind the last one begins a little before it and knows by contract and key what is there already.
     *
     * @param after {@link Due#id} of the last one that is known; empty for the beginning
     * @param limit at most 500
     */
    List<Due> dues(Optional<String> after, int limit);

    /**
     * Money came in for a contract. Days that lie back are taken as long as nothing that was done would have been done otherwise.
     *
     * @throws fr.crmdata.api.Refusal when there is no such contract, or the day lies too far back
     */
    void paid(String contract, LocalDate on, Money amount);

    /** A debit came back: it never was a payment. The reason is the bank's code, such as {@code AM04}. */
    void returned(String contract, LocalDate on, Money amount, String reason);

    /**
     * An invoice or, when its amounts are negative, a credit note.
     *
     * @param id in the order of time
     * @param key unique within the contract for ever
     * @param kind {@code PERIOD}, {@code ADJUSTMENT}, {@code SERVICE}, {@code REINSTATEMENT}, {@code DATA_RETURN}, {@code PENALTY}
     * @param clause of the terms by which it is asked for, such as {@code CL-20}
     * @param issue day on which it is issued
     * @param due day on which it is to be paid
     * @param lines what a period in advance is made of; empty for other kinds
     * @param vat nothing for damages
     */
    record Due(
            String id,
            String contract,
            Optional<ClientId> client,
            String key,
            String kind,
            String clause,
            LocalDate issue,
            LocalDate due,
            Optional<Period> period,
            List<Line> lines,
            Money net,
            Money vat,
            Money gross) {
        public Due {
            lines = List.copyOf(lines);
        }
    }

    /** Days that an invoice is for, the first and the last included. */
    record Period(LocalDate first, LocalDate last) {}

    /** @param unit a month of one named user, before tax */
    record Line(String module, int seats, Price unit, int months) {}
}
