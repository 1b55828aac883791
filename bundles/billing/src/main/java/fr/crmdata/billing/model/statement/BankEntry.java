package fr.crmdata.billing.model.statement;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing a bank says: a payment that came in or went out, one part of a batch, or the fate of a payment we ordered.
 *
 * @param amount what came in is positive; absent where a status report speaks of a whole batch
 * @param original the amount as we ordered it, where the bank adds its fee to what it takes back
 * @param reversal whether it undoes an earlier entry
 * @param transaction code of the bank's list, such as {@code PMNT/IDDT/UPDD}, or empty
 */
public record BankEntry(
        Source source,
        Place place,
        Scope scope,
        EntryStatus status,
        Optional<Money> amount,
        Optional<Money> original,
        boolean reversal,
        Optional<LocalDate> booked,
        Optional<LocalDate> value,
        References references,
        Optional<ReturnReason> reason,
        Party counterparty,
        String remittance,
        String transaction,
        Optional<BatchDetails> batch) {

    /** Whether it undoes or prevents what we ordered: rejected before, returned or refunded after. */
    public boolean isReturn() {
        return status == EntryStatus.REJECTED
                || (status == EntryStatus.BOOKED && (reason.isPresent() || (reversal && isOutgoing())));
    }

    public boolean isIncoming() {
        return amount.isPresent() && amount.get().isPositive();
    }

    public boolean isOutgoing() {
        return amount.isPresent() && amount.get().isNegative();
    }

    public Optional<String> reference(Reference reference) {
        return references.find(reference);
    }

    public BankEntry withRemittance(String text) {
        return new BankEntry(
                source,
                place,
                scope,
                status,
                amount,
                original,
                reversal,
                booked,
                value,
                references,
                reason,
                counterparty,
                text,
                transaction,
                batch);
    }
}
