package fr.crmdata.billing.model.mandate;

/** Which of a mandate's debits it is. */
public enum Sequence {
    FRST,
    RCUR,
    /** The only one. */
    OOFF,
    /** The last one. */
    FNAL
}
