package fr.crmdata.licensing.model.licence;

/** Whether an installed licence counts on a day. */
public enum Validity {
    /** Its first day is still to come. */
    NOT_YET,
    VALID,
    /** Ends within {@link Standing#WARNING_DAYS} days. */
    ENDS_SOON,
    /** Ended; still works for a while. */
    GRACE,
    ENDED,
    /** The machine's clock was set back. */
    CLOCK_SET_BACK;

    /** Whether it opens anything. */
    public boolean opens() {
        return this == VALID || this == ENDS_SOON || this == GRACE;
    }
}
