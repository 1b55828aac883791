package fr.crmdata.billing.model.returns;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is to be done about a debit that came back. */
public enum Step {
    /** The payment was booked: a reverse entry takes it back, nothing is deleted. */
    REVERSE_PAYMENT,
    /** The invoice is owed again. */
    REOPEN_INVOICE,
    NOTIFY_CLIENT,
    /** The same debit once more, at a date one chooses. */
    PRESENT_AGAIN,
    /** The reminders of the terms begin. */
    START_DUNNING,
    /** No further debit on this mandate until its account is put right. */
    BLOCK_MANDATE,
    /** No debit at all on this mandate, those under way included. */
    STOP_MANDATE,
    ASK_FOR_ACCOUNT,
    ASK_FOR_NEW_MANDATE,
    ASK_FOR_TRANSFER,
    /** The client must tell its bank to let our creditor identifier pass. */
    ASK_TO_AUTHORISE,
    MOVE_TO_CORE,
    FIND_PROOF_OF_MANDATE,
    OPEN_DISPUTE,
    CALL_CLIENT,
    CHECK_OWN_DUPLICATE,
    /** Our data are corrected, then the debit is sent anew; the client is not told and not at fault. */
    CORRECT_AND_RESEND,
    /** A mail came back: the address is asked for, or confirmed. */
    CHECK_MAIL_ADDRESS,
    ALERT_OPERATOR,
    /** A person decides; nothing happens by itself. */
    DECIDE_BY_HAND;

    /** What has been done, or needs not be any more, once the debit is presented again. */
    public static final Set<Step> OVER_WHEN_PRESENTED = Collections.unmodifiableSet(EnumSet.of(
            CORRECT_AND_RESEND,
            ASK_FOR_ACCOUNT,
            ASK_FOR_NEW_MANDATE,
            ASK_FOR_TRANSFER,
            ASK_TO_AUTHORISE,
            MOVE_TO_CORE,
            ALERT_OPERATOR,
            DECIDE_BY_HAND));
}
