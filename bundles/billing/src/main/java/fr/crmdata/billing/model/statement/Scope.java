package fr.crmdata.billing.model.statement;

/** How much of what we sent an entry speaks of. */
public enum Scope {
    /** A whole file of ours. */
    MESSAGE,
    /** All payments of one batch. */
    BATCH,
    PAYMENT
}
