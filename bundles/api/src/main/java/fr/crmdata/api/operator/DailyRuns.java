package fr.crmdata.api.operator;

import fr.crmdata.api.clients.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the daily tasks have done, over all clients. */
public interface DailyRuns {

    /** The newest first. */
    List<DailyRun> newest(int limit);

    /**
     * @param client {@link ClientId#OPERATOR} for a task of the operator's own
     * @param date for which it was done
     * @param report what the task said it did, or why it failed
     */
    record DailyRun(
            String task,
            ClientId client,
            LocalDate date,
            State state,
            String report,
            Instant startedAt,
            Optional<Instant> finishedAt) {}

    enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
