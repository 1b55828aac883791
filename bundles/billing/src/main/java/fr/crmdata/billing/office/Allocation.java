package fr.crmdata.billing.office;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;

/**
 * So much of something was set against an invoice.
 *
 * @param source key of the payment or refund, number of the credit note, id of the write-off
 * @param amount negative when it was taken back, as when a debit or a refund returns
 */
public record Allocation(String invoice, Source kind, String source, LocalDate on, Money amount) {

    /** What settles invoices; a credit note is settled by the refund of its money. */
    public enum Source {
        PAYMENT,
        CREDIT_NOTE,
        WRITE_OFF,
        REFUND
    }
}
