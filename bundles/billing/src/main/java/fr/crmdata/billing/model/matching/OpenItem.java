package fr.crmdata.billing.model.matching;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is expected from the bank: an invoice to be paid, a debit under way or collected, a batch, a refund.
 *
 * @param id of the item, for who books
 * @param amount what is still open; always more than nothing
 * @param references what a bank or a client may name it by: number, end-to-end id, structured reference
 * @param mandate the mandate debited, for debits
 * @param batch the batch (PmtInfId) it was sent in, or that it is
 * @param contract that it belongs to; empty for a batch
 * @param client what the client is called, compared when nothing better is there
 * @param ibans accounts that the client is known to pay from
 */
public record OpenItem(
        String id,
        Kind kind,
        Money amount,
        Set<String> references,
        Optional<String> mandate,
        Optional<String> batch,
        String contract,
        String client,
        Set<String> ibans,
        LocalDate due) {

    public OpenItem {
        references = Set.copyOf(references);
        ibans = Set.copyOf(ibans);
    }

    /** What sort of thing is open. */
    public enum Kind {
        /** Owed to us. */
        INVOICE,
        /** Given to the bank: comes in by itself or with its batch, and may come back. */
        DEBIT,
        /** All debits that the bank books as one amount. */
        BATCH,
        /** Given to the bank: goes out. */
        REFUND
    }
}
