package fr.crmdata.billing.model.statement;

/** Whether the money has moved. */
public enum EntryStatus {
    BOOKED,
    /** Expected, not yet booked. */
    PENDING,
    /** For information; the money does not move by this. */
    INFORMATION,
    /** Of our own message to the bank: what it is asked to collect or to pay. */
    ORDERED,
    /** Of a status report: taken, not yet settled. */
    ACCEPTED,
    /** Of a status report: taken in part; the payments that are not follow one by one. */
    PARTLY_ACCEPTED,
    /** Of a status report: will not be executed. */
    REJECTED;

    public boolean moved() {
        return this == BOOKED;
    }
}
