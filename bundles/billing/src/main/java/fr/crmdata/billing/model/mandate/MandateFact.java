package fr.crmdata.billing.model.mandate;

import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.account.Holder;
import java.time.LocalDate;

/** What can happen to a mandate; nothing of it is ever edited. */
public sealed interface MandateFact {

    LocalDate on();

    /**
     * @param oneOff whether it is for a single debit
     * @param evidence where the proof of the signature is kept, such as the hash of the signed document
     */
    record Signed(
            LocalDate on,
            MandateReference reference,
            Scheme scheme,
            boolean oneOff,
            CreditorIdentifier creditor,
            String creditorName,
            Holder debtor,
            String evidence)
            implements MandateFact {}

    /** B2B: the debtor has told the bank. */
    record Registered(LocalDate on) implements MandateFact {}

    /** The debtor has another account, at the same bank or at another one. */
    record AccountChanged(LocalDate on, Holder debtor) implements MandateFact {}

    record ReferenceChanged(LocalDate on, MandateReference reference) implements MandateFact {}

    /** We have another identifier or another name. */
    record CreditorChanged(LocalDate on, CreditorIdentifier creditor, String creditorName) implements MandateFact {}

    /**
     * The signed paper, or what was signed electronically, was kept.
     *
     * @param file its name
     * @param hash SHA-256 of its content, 64 hexadecimal digits
     */
    record Proven(LocalDate on, String file, String hash) implements MandateFact {}

    /**
     * A debit was given to the bank, whatever became of it.
     *
     * @param on the day the debit fell due
     */
    record Presented(LocalDate on, Sequence sequence) implements MandateFact {}

    /**
     * The file with a debit that was noted as presented never was at the bank.
     *
     * @param on the day the debit was to fall due
     */
    record NotPresented(LocalDate on) implements MandateFact {}

    /** A return said that the account is wrong: no debit until it is put right. */
    record Blocked(LocalDate on, String code) implements MandateFact {}

    record Unblocked(LocalDate on) implements MandateFact {}

    /** By the debtor, or because it is disputed. */
    record Revoked(LocalDate on) implements MandateFact {}
}
