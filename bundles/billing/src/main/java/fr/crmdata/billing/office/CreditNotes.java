package fr.crmdata.billing.office;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What people take back of invoices. An issued invoice never changes: a credit note stands beside it. The contract is told in the same
 * transaction, so that nobody is reminded of what is no longer asked for. Needs {@code billing:credit}.
 */
public interface CreditNotes {

    /**
     * A credit note about an invoice.
     *
     * @param parts empty for all that was not credited yet
     * @param reason what the client reads on it, at most 300 characters
     * @throws fr.crmdata.billing.model.BillingRefusal.CreditTooHigh when with earlier ones it would be more than the invoice
     */
    IssuedInvoice credit(String number, List<Part> parts, String reason);

    /**
     * A part of a line.
     *
     * @param line place of the line on the invoice, from 1
     * @param net before tax, more than nothing
     */
    record Part(int line, Money net) {}

    /**
     * What is open of an invoice is given up as lost. VAT that waits for the payment never becomes due; VAT that was paid on debits is
     * claimed back with evidence only (CGI 272), otherwise it is part of the loss.
     *
     * @param evidence that nothing will be paid, such as the certificate of a liquidator; empty text when there is none
     * @throws fr.crmdata.billing.model.BillingRefusal.NothingOpen when nothing is
     */
    WriteOff writeOff(String number, String reason, String evidence);

    /** @param vat of it that is not owed to the state, or is claimed back */
    record WriteOff(String invoice, Money amount, Money vat, LocalDate on, String reason, String evidence) {}

    /** What a contract has as credit: money that is not set against anything, and credit notes. Needs {@code billing:read}. */
    Money credit(String contract);

    /**
     * Credit of a contract was paid back by the bank. A second time under the same key nothing happens.
     *
     * @param key unique for ever
     * @throws fr.crmdata.billing.model.BillingRefusal.RefundTooHigh when it is more than the contract has
     */
    void refunded(String key, String contract, LocalDate on, Money amount);

    /**
     * A refund came back from the client's bank: its entry is reversed, and its money is credit of the contract again, which goes to what
     * is open before it can be refunded anew. A second time, and when nothing went out under the key, nothing happens.
     *
     * @param key under which it was {@link #refunded}
     */
    void refundReturned(String key, LocalDate on);
}
