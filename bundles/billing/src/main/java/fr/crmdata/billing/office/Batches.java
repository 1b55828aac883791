package fr.crmdata.billing.office;

import fr.crmdata.api.money.Money;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Debits and refunds put together for the bank: planned, made, released, sent, each step once. */
public interface Batches {

    /** What would be collected if the file went to the bank today; nothing is changed. Needs {@code billing:read}. */
    DebitPlan plan();

    /**
     * Makes the batch of what the plan says, and its file. Needs {@code billing:collect}.
     *
     * @throws fr.crmdata.api.Refusal when there is nothing to collect or the creditor's data are missing
     */
    BatchView make();

    /** Makes the batch of all refunds that were asked for. */
    BatchView makeRefunds();

    /**
     * Lets the file go to the bank.
     *
     * @throws fr.crmdata.api.Refusal when it was made by the same person and two are asked for, or its file is not whole
     */
    BatchView release(String id);

    /** Takes it back before it was released; its debits wait again. */
    BatchView cancel(String id, String reason);

    /** Tries anew to send what the tries so far could not. */
    BatchView replay(String id);

    /** Says that the bank has the file, where nobody can tell otherwise. */
    BatchView confirm(String id);

    /**
     * Gives up a batch that was released and has not left, or is stuck; its debits wait again.
     *
     * @param notAtBank whether the bank was asked and has not got it; must be so where it is not certain
     */
    BatchView abandon(String id, String reason, boolean notAtBank);

    /** Why a batch that has not left must not go to the bank as it is, in the caller's language; empty when it may. */
    Optional<String> obstacle(String id);

    /**
     * Presents a debit again that came back, on the mandate that can be used now; what is open of its invoice is announced to the client.
     *
     * @param date on which it is to fall due
     * @throws fr.crmdata.api.Refusal when nothing is open, another debit is under way, no mandate can be used or the day is too near
     */
    DebitView presentAgain(String debit, LocalDate date);

    /** Presents all debits of a batch again that the bank rejected. */
    Again presentBatchAgain(String batch, LocalDate date);

    /** @param left came back and could not be presented: paid, without mandate, or under way already */
    record Again(long presented, long left) {}

    Slice<BatchView> find(Optional<String> cursor, int limit);

    /** @throws fr.crmdata.api.Refusal when there is none */
    BatchView get(String id);

    List<GroupView> groups(String id);

    Slice<DebitView> debits(DebitFilter filter, Optional<String> cursor, int limit);

    Slice<RefundView> refunds(Optional<String> batch, Optional<String> cursor, int limit);

    /** The file as it was sealed. */
    InputStream file(String id);

    /**
     * Notes that a client is to be paid back. The same key is one refund.
     *
     * @param document the credit note, or the invoice paid twice
     * @throws fr.crmdata.api.Refusal when it is more than {@link #refundable}
     */
    RefundView refund(String key, String contract, String document, Money amount);

    /** Takes it back while it waits. */
    RefundView cancelRefund(String id);

    /** What a contract has as credit, less refunds that are under way. Needs {@code billing:credit}. */
    Money refundable(String contract);

    enum Kind {
        DEBITS,
        REFUNDS
    }

    /** Where a batch is. */
    enum State {
        /** Its file lies sealed and waits for the release. */
        MADE,
        RELEASED,
        /** Being handed over; a crash leaves it here until it is known whether the bank got it. */
        SENDING,
        SENT,
        /** All tries failed: a person looks and tries again. */
        STUCK,
        /** Whether the bank has it cannot be told from here: a person asks the bank. */
        UNCERTAIN,
        CANCELLED
    }

    /** Where a debit or a refund is. */
    enum Stage {
        WAITING,
        IN_BATCH,
        SENT,
        /** The money came in; it can still come back. */
        COLLECTED,
        /** Before settlement: it never was a payment. */
        REJECTED,
        RETURNED,
        CANCELLED
    }

    /** @param left debits that wait but cannot go now, each with the code of the reason */
    record DebitPlan(LocalDate sent, List<PlannedDebit> debits, List<LeftOut> left, Money total) {
        public DebitPlan {
            debits = List.copyOf(debits);
            left = List.copyOf(left);
        }
    }

    /** @param told day by which the client was told by the invoice */
    record PlannedDebit(
            String id,
            String invoice,
            String contract,
            String client,
            String mandate,
            Money amount,
            LocalDate date,
            LocalDate told,
            String sequence) {}

    record LeftOut(String id, String contract, String client, Money amount, String code, List<Object> arguments) {}

    /** @param error what the last try said; empty when there was none */
    record BatchView(
            String id,
            Kind kind,
            State state,
            String profile,
            long count,
            Money total,
            LocalDate execution,
            Instant madeAt,
            String madeBy,
            String hash,
            long bytes,
            Optional<Instant> releasedAt,
            String releasedBy,
            Optional<Instant> sentAt,
            String receipt,
            String answer,
            long tries,
            String error) {}

    record GroupView(
            String id,
            LocalDate date,
            String scheme,
            String sequence,
            long count,
            Money total,
            Money expected,
            String state,
            Optional<LocalDate> creditedOn) {}

    record DebitFilter(Optional<String> contract, Optional<String> batch, Optional<Stage> stage) {}

    /** @param reason the bank's code when it came back */
    record DebitView(
            String id,
            String invoice,
            long presentation,
            String contract,
            String client,
            String mandate,
            Money amount,
            LocalDate wanted,
            Stage stage,
            Optional<String> batch,
            Optional<LocalDate> date,
            String reason,
            Optional<LocalDate> movedOn) {}

    record RefundView(
            String id,
            String contract,
            String document,
            String client,
            String iban,
            Money amount,
            Stage stage,
            Optional<String> batch,
            String askedBy,
            Instant askedAt) {}
}
