package fr.crmdata.api.jobs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Long work of a client and how far it is.
 *
 * @param kind which {@link JobHandler} does it
 * @param title what people read, in the starter's language
 * @param done steps done so far
 * @param total steps in all; 0 while unknown
 * @param failure code of the refusal that ended it; empty unless {@link State#FAILED}
 * @param result figures and ids it left, such as {@code created=9714}
 */
public record Job(
        String id,
        String kind,
        String title,
        State state,
        long done,
        long total,
        String startedBy,
        Instant createdAt,
        Optional<Instant> finishedAt,
        Optional<String> failure,
        Map<String, String> parameters,
        Map<String, String> result) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /** 0 to 100. */
    public int percent() {
        return state == State.DONE ? 100 : total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
