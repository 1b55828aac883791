package fr.crmdata.licensing.model.acts;

import fr.crmdata.licensing.model.Clause;
import java.util.Locale;

/** What can be due, and by which clause. */
public enum ActKind {
    WELCOME(Clause.SETTING_UP, Way.LETTER),
    ISSUE_INVOICE(Clause.INVOICES, Way.INVOICE),
    ISSUE_ADJUSTMENT(Clause.INVOICES, Way.INVOICE),
    ISSUE_SERVICE_INVOICE(Clause.SERVICES, Way.INVOICE),
    ISSUE_PENALTY(Clause.INTEREST, Way.INVOICE),
    /** What is proven beyond the indemnity. */
    ISSUE_RECOVERY_COSTS(Clause.RECOVERY, Way.INVOICE),
    REMIND(Clause.INTEREST, Way.LETTER),
    /** The operator posts it by registered mail. */
    POST_FORMAL_NOTICE(Clause.SUSPENSION, Way.TASK),
    /** In the place of a suspension as long as the statement with payments of the last day is not read: somebody sees to it. */
    WAIT_FOR_BANK(Clause.SUSPENSION, Way.TASK),
    SUSPEND(Clause.SUSPENSION, Way.STATE),
    /** It was suspended although that statement never came: somebody looks whether the client has paid. */
    CHECK_BANK(Clause.SUSPENSION, Way.TASK),
    REINSTATE(Clause.REINSTATEMENT, Way.STATE),
    ISSUE_REINSTATEMENT_FEE(Clause.REINSTATEMENT, Way.INVOICE),
    /** An instalment was not paid: the client is told that the plan is over. */
    TELL_PLAN_OVER(Clause.SUSPENSION, Way.TASK),
    /** The first letter did not name termination: C. civ. 1225. */
    POST_SECOND_NOTICE(Clause.AFTER_SUSPENSION, Way.TASK),
    /** Never automatic: somebody decides. */
    DECIDE_TERMINATION(Clause.AFTER_SUSPENSION, Way.TASK),
    DECIDE_TERMINATION_FOR_LATENESS(Clause.AFTER_SUSPENSION, Way.TASK),
    DECIDE_TERMINATION_FOR_BREACH(Clause.TERMINATION, Way.TASK),
    ACKNOWLEDGE_NOTICE(Clause.DURATION, Way.LETTER),
    CONFIRM_END(Clause.DURATION, Way.LETTER),
    CLOSE(Clause.RIGHT_OF_USE, Way.STATE),
    OFFER_DATA_RETURN(Clause.DATA_RETURN, Way.LETTER),
    /** The client asked for a copy. */
    RETURN_DATA(Clause.DATA_RETURN, Way.TASK),
    ISSUE_DATA_RETURN_INVOICE(Clause.DATA_RETURN, Way.INVOICE),
    /** With the certificate of erasure. */
    ERASE(Clause.DATA_RETURN, Way.STATE),
    /** In the place of the erasure, while another contract of the same client needs the data. */
    KEEP_DATA(Clause.DATA_RETURN, Way.STATE),
    TELL_RIGHT_TO_LEAVE(Clause.FORCE_MAJEURE, Way.LETTER),
    DECLARE_CLAIM(Clause.INSOLVENCY, Way.TASK),
    RELEASE_SOURCES(Clause.CESSATION, Way.TASK),
    LOCK_CODES(Clause.CODES, Way.STATE),
    ACKNOWLEDGE_FRAUD_REPORT(Clause.CODES, Way.LETTER),
    /** Whoever had the codes may have seen personal data: within 72 hours the authority has to know. GDPR 33. */
    ASSESS_BREACH(Clause.PERSONAL_DATA, Way.TASK);

    private final Clause clause;
    private final Way way;
    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** How it is done. */
    public enum Way {
        INVOICE,
        LETTER,
        /** Changes what the client can do. */
        STATE,
        /** Asked of a person at the operator's. */
        TASK
    }

    ActKind(Clause clause, Way way) {
        this.clause = clause;
        this.way = way;
    }

    public Clause clause() {
        return clause;
    }

    public Way way() {
        return way;
    }

    /** The word in keys: {@code issue-invoice}. */
    String word() {
        return word;
    }
}
