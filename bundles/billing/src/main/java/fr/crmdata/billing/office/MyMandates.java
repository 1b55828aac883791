package fr.crmdata.billing.office;

import java.time.LocalDate;
import java.util.List;

/** What a client's administrator sees of the mandates by which the client's own contracts are debited. Needs {@code billing:own}. */
public interface MyMandates {

    /** Whatever became of them, the latest of each contract first; empty when invoices were always paid by transfer. */
    List<OwnMandate> all();

    /** What can be done with it today. */
    enum Standing {
        ACTIVE,
        /** Between businesses: until the client's bank has confirmed it. */
        AWAITED,
        /** Until the account is put right. */
        BLOCKED,
        REVOKED,
        /** Not used for so long that it is none any more. */
        LAPSED
    }

    /**
     * @param account all but its ends hidden
     * @param usableUntil last day on which a debit may fall due, unless there is one before
     */
    record OwnMandate(
            String contract,
            String reference,
            String account,
            LocalDate signedOn,
            Standing standing,
            LocalDate usableUntil) {}
}
