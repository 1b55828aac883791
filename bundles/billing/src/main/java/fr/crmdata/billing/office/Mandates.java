package fr.crmdata.billing.office;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.mandate.MandateFact;
import fr.crmdata.billing.model.mandate.Scheme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Mandates to debit clients' accounts. Each belongs to a contract; nothing of its history is ever changed. */
public interface Mandates {

    /** The latest reference first. Needs {@code billing:read}. */
    Slice<MandateView> find(MandateFilter filter, Optional<String> cursor, int limit);

    /** @throws fr.crmdata.api.Refusal when there is no such mandate */
    MandateView get(String reference);

    /** What happened to it, the earliest first. */
    List<Happened> history(String reference);

    /** The mandate on which a contract's invoices are collected just now; empty when there is none or it is blocked. */
    Optional<MandateView> active(String contract);

    /**
     * Makes the mandate of a contract that is to be paid by debit, from what the client gave and accepted at subscription. Made once,
     * however often it is asked for.
     *
     * @return empty when the contract pays by transfer or gave no account that can be debited
     */
    Optional<MandateView> ensure(String contract);

    /**
     * A mandate that was signed otherwise, such as on paper. Needs {@code billing:collect}.
     *
     * @throws fr.crmdata.api.Refusal when there is no such contract, or the account cannot be debited
     */
    MandateView sign(NewMandate signed);

    /**
     * What was signed.
     *
     * @param holder of the account; empty text for the payer
     * @param scheme between businesses only for who is one; it collects nothing before {@link #register}
     * @param evidence where the proof is kept
     */
    record NewMandate(String contract, String holder, String iban, LocalDate on, Scheme scheme, String evidence) {}

    /**
     * The client's bank has confirmed that it knows a mandate between businesses; from now on it may be debited.
     *
     * @throws fr.crmdata.api.Refusal when it does not wait for that
     */
    MandateView register(String reference);

    /** The client has another account; a debit that comes next tells the bank. A mandate that was blocked is usable again. */
    MandateView changeAccount(String reference, String iban);

    MandateView block(String reference, String reason);

    MandateView unblock(String reference);

    /** For good: a new mandate must be signed. */
    MandateView revoke(String reference);

    /** @param text part of a reference, holder or contract; empty for all */
    record MandateFilter(Optional<String> contract, Optional<State> state, String text) {

        public static MandateFilter all() {
            return new MandateFilter(Optional.empty(), Optional.empty(), "");
        }
    }

    /** What follows from its history. */
    enum State {
        ACTIVE,
        /** Between businesses: until the client's bank has confirmed it. */
        AWAITED,
        /** Until the account is put right. */
        BLOCKED,
        REVOKED
    }

    /**
     * @param iban whole; who shows it masks it for all but the operator's staff
     * @param usableUntil last day on which a debit may fall due, unless there is one before
     * @param waiting what waits to be collected on it
     */
    record MandateView(
            String reference,
            String contract,
            State state,
            String scheme,
            String holder,
            String iban,
            LocalDate signedOn,
            LocalDate usableUntil,
            Money waiting,
            long version) {

        public boolean lapsed(LocalDate today) {
            return today.isAfter(usableUntil);
        }
    }

    record Happened(MandateFact fact, String by, Instant at) {}
}
