package fr.crmdata.billing.office;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a document is on its way through a platform for electronic invoices.
 *
 * @param note what the platform said; may be empty
 * @param sent when it was handed over
 * @param told when the platform last told something
 * @param tries how often handing it over failed
 * @param error what the last failed try said; empty when there was none
 */
public record Submission(
        String number,
        String platform,
        State state,
        String note,
        Optional<Instant> sent,
        Optional<Instant> told,
        long tries,
        String error) {

    /** Not yet handed over, handed over, and what the platform tells. */
    public enum State {
        WAITING,
        /** All tries to hand it over failed: a person looks and tries again. */
        STUCK,
        SENT,
        DEPOSITED,
        REJECTED,
        DELIVERED,
        APPROVED,
        REFUSED,
        COLLECTED
    }

    /** Whether handing it over failed, and a person may ask for another try at once. */
    public boolean mayGoAgain() {
        return state == State.STUCK || (state == State.WAITING && tries > 0);
    }

    /**
     * Something that a platform told.
     *
     * @param note may be empty
     */
    public record Answer(State state, String note, Instant at) {}
}
