package fr.crmdata.billing.office;

/** What a document is for. */
public enum InvoiceKind {
    /** A period in advance. */
    PERIOD,
    /** What a period came to in the end, more or less: seats added, credit notes. */
    ADJUSTMENT,
    SERVICE,
    REINSTATEMENT,
    DATA_RETURN,
    /** Interest and indemnity, outside VAT. */
    PENALTY,
    /** Given by a person about an invoice. */
    CREDIT
}
