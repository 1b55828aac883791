package fr.crmdata.billing.office;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a document is on its way through a platform for electronic invoices.
 *
 * @param note what the platform said; may be empty
 * @param sent when it was handed over
 * @param told when the platform last told something
 */
public record Submission(
        String number, String platform, State state, String note, Optional<Instant> sent, Optional<Instant> told) {

    /** Not yet handed over, handed over, and what the platform tells. */
    public enum State {
        WAITING,
        SENT,
        DEPOSITED,
        REJECTED,
        DELIVERED,
        APPROVED,
        REFUSED,
        COLLECTED
    }
}
