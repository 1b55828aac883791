package fr.crmdata.billing.model.statement;

/** What banks call an entry, a payment, a mandate or a party by. */
public enum Reference {
    /** Number of the entry within its statement. */
    ENTRY("entry"),
    /** Given by the bank, unique for the account. */
    BANK("bank"),
    /** Message in which we sent the order. */
    MESSAGE("message"),
    /** Batch in which we sent the order: its PmtInfId. */
    BATCH("batch"),
    INSTRUCTION("instruction"),
    /** Given by who ordered the payment, carried unchanged to the other end. */
    END_TO_END("endToEnd"),
    TRANSACTION("transaction"),
    /** Unique reference of the mandate (RUM). */
    MANDATE("mandate"),
    /** SEPA creditor identifier (ICS). */
    CREDITOR("creditor"),
    /** Structured reference of the invoice, such as RF18…. */
    STRUCTURED("structured"),
    /** Number of a cheque, writing or voucher. */
    VOUCHER("voucher");

    private final String key;

    Reference(String key) {
        this.key = key;
    }

    /** Name for programs. */
    public String key() {
        return key;
    }
}
