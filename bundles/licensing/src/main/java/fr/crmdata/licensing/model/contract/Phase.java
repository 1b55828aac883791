package fr.crmdata.licensing.model.contract;

/** Where a contract stands. */
public enum Phase {
    /** Nobody has subscribed yet. */
    NONE,
    /** Subscribed; the service is not open yet. */
    SUBSCRIBED,
    ACTIVE,
    /** Users are refused, data are kept, invoices go on: terms 8. */
    SUSPENDED,
    /** Suspended by what nobody can help, no fee accrues: terms 5. */
    FORCE_MAJEURE,
    /** The data can be had: terms 2-6. */
    ENDED,
    ERASED
}
