package fr.crmdata.billing.model.returns;

/** Whose doing it is that a debit came back. */
public enum Cause {
    /** The account did not hold enough. */
    FUNDS(true),
    /** The account is wrong, closed or blocked. */
    ACCOUNT(false),
    /** The debtor's bank or the debtor does not let us debit. */
    PERMISSION(false),
    /** No mandate, or none that the debtor admits: every debit on it is in doubt. */
    MANDATE(false),
    /** The debtor refused or asked for the money back. */
    REFUSED(true),
    /** The debtor has died. */
    DEATH(false),
    /** Sent twice. */
    DUPLICATE(false),
    /** Our own data were wrong. */
    OWN_ERROR(false),
    /** The bank does not say; mostly lack of funds or a closed account. */
    UNSAID(true);

    private final boolean incident;

    Cause(boolean incident) {
        this.incident = incident;
    }

    /** Whether it counts as a payment incident of the client (Terms 8) by itself. */
    boolean isIncident() {
        return incident;
    }
}
