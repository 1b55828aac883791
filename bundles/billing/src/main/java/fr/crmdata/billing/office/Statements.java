package fr.crmdata.billing.office;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import java.time.LocalDate;
import java.util.List;

/** Statements of account: all that happened between a contract and the company in money. */
public interface Statements {

    /**
     * The statement of a contract, for the operator's staff. Needs {@code billing:read}.
     *
     * @throws fr.crmdata.billing.model.BillingRefusal.NothingToSend when nothing was ever invoiced for it
     */
    Statement of(String contract, LocalDate from, LocalDate until);

    /**
     * The statement of one of the caller's own contracts. Needs {@code billing:own}.
     *
     * @throws fr.crmdata.billing.model.BillingRefusal.NothingToSend when nothing was ever invoiced for it, or it is another client's
     */
    Statement mine(String contract, LocalDate from, LocalDate until);

    /** The statement on paper, PDF/A-3, in the language of the payer. */
    default byte[] printed(Statement statement) {
        return printed(statement, statement.latest().language());
    }

    /** The statement on paper, PDF/A-3. */
    byte[] printed(Statement statement, Language language);

    /**
     * What happened from one day to another.
     *
     * @param latest the last document, from which seller, buyer and language are taken
     * @param opening owed at the end of the eve
     * @param closing owed at the end of the last day
     */
    record Statement(
            IssuedInvoice latest, LocalDate from, LocalDate until, Money opening, List<Entry> entries, Money closing) {
        public Statement {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Something that changed what is owed.
     *
     * @param reference number of the document, or text of the payment
     * @param amount more is owed; less when negative
     * @param balance owed afterwards
     */
    record Entry(LocalDate on, What what, String reference, Money amount, Money balance) {}

    /** What happened. */
    enum What {
        INVOICE,
        CREDIT_NOTE,
        PAYMENT,
        RETURN,
        WRITE_OFF,
        REFUND,
        REFUND_RETURNED
    }
}
