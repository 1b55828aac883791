package fr.crmdata.licensing.model.contract;

/** What an invoice is for. */
public enum DocumentKind {
    /** A period in advance. */
    PERIOD,
    /** What a period came to in the end, more or less: seats added, credit notes. */
    ADJUSTMENT,
    SERVICE,
    REINSTATEMENT,
    DATA_RETURN,
    /** Interest and indemnity, outside VAT; no interest is owed on it. */
    PENALTY
}
