package fr.crmdata.platform.jobs;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.platform.Json;
import fr.crmdata.platform.data.Work;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Jobs in the database of the caller's client. */
final class JobStore {

    private static final String COLUMNS =
            "id, kind, title, state, done, total, caller_kind, caller_id, caller_name, caller_role,"
                    + " language, parameters, result, checkpoint, cancel_asked, failure, created_at, finished_at";

    private final Work work;

    JobStore(Work clientWork) {
        this.work = clientWork;
    }

    /** A job with what only the platform knows of it. */
    record Entry(Job job, Caller caller, Optional<String> checkpoint, boolean cancelAsked) {}

    Job insert(String kind, String title, Map<String, String> parameters, Caller caller, Instant now) {
        var job = new Job(
                Ids.next(),
                kind,
                title,
                Job.State.WAITING,
                0,
                0,
                caller.name(),
                now,
                Optional.empty(),
                Optional.empty(),
                parameters,
                Map.of());
        work.inOne(() -> work.sql()
                .update(
                        "INSERT INTO job (id, kind, title, state, done, total, caller_kind, caller_id, caller_name, caller_role,"
                                + " language, parameters, result, attempts, cancel_asked, created_at)"
                                + " VALUES (?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, '{}', 0, FALSE, ?)",
                        job.id(),
                        kind,
                        title,
                        job.state(),
                        caller.kind(),
                        caller.id(),
                        caller.name(),
                        caller.role(),
                        caller.language().tag(),
                        Json.write(parameters),
                        now));
        return job;
    }

    Optional<Entry> find(ClientId client, String id) {
        return list(client, "WHERE id = ?", 1, id).stream().findFirst();
    }

    List<Entry> recent(ClientId client, int limit) {
        return list(client, "ORDER BY id DESC", limit);
    }

    List<Entry> earlier(ClientId client, String id, int limit) {
        return list(client, "WHERE id < ? ORDER BY id DESC", limit, id);
    }

    /** Those that wait or were cut off, the oldest first. */
    List<Entry> unfinished(ClientId client) {
        return list(
                client, "WHERE state IN (?, ?) ORDER BY id", Integer.MAX_VALUE, Job.State.WAITING, Job.State.RUNNING);
    }

    private List<Entry> list(ClientId client, String rest, int limit, Object... parameters) {
        return work.inOne(() -> work.sql()
                .list("SELECT " + COLUMNS + " FROM job " + rest, limit, row -> entry(client, row), parameters));
    }

    void started(String id) {
        work.inOne(() -> work.sql().update("UPDATE job SET state = ? WHERE id = ?", Job.State.RUNNING, id));
    }

    /**
     * Counts a failure of the job itself; being cut off by a stop or crash is none.
     *
     * @return how many there were since it last got on
     */
    int failed(String id) {
        return work.inOne(() -> {
            work.sql().update("UPDATE job SET attempts = attempts + 1 WHERE id = ?", id);
            return work.sql()
                    .first("SELECT attempts FROM job WHERE id = ?", row -> (int) row.number("attempts"), id)
                    .orElse(0);
        });
    }

    /** @return whether somebody asked it to stop */
    boolean save(String id, String checkpoint, long done, long total) {
        return work.inOne(() -> {
            work.sql()
                    .update(
                            "UPDATE job SET checkpoint = ?, done = ?, total = ?, attempts = 0 WHERE id = ?",
                            checkpoint,
                            done,
                            total,
                            id);
            return work.sql()
                    .first("SELECT cancel_asked FROM job WHERE id = ?", row -> row.flag("cancel_asked"), id)
                    .orElse(true);
        });
    }

    void finished(String id, Job.State state, Map<String, String> result, Optional<String> failure, Instant now) {
        work.inOne(() -> work.sql()
                .update(
                        "UPDATE job SET state = ?, result = ?, failure = ?, finished_at = ? WHERE id = ?",
                        state,
                        Json.write(result),
                        failure,
                        now,
                        id));
    }

    void askToCancel(String id) {
        work.inOne(() -> work.sql()
                .update(
                        "UPDATE job SET cancel_asked = TRUE WHERE id = ? AND state IN (?, ?)",
                        id,
                        Job.State.WAITING,
                        Job.State.RUNNING));
    }

    private static Entry entry(ClientId client, Sql.Row row) throws SQLException {
        var caller = new Caller(
                row.constant("caller_kind", Caller.Kind.class),
                row.text("caller_id"),
                row.text("caller_name"),
                client,
                row.constant("caller_role", Role.class),
                Language.valueOf(row.text("language").toUpperCase(Locale.ROOT)));
        var job = new Job(
                row.text("id"),
                row.text("kind"),
                row.text("title"),
                row.constant("state", Job.State.class),
                row.number("done"),
                row.number("total"),
                caller.name(),
                row.instant("created_at"),
                row.instantIfAny("finished_at"),
                row.textIfAny("failure"),
                Json.map(row.text("parameters")),
                Json.map(row.text("result")));
        return new Entry(job, caller, row.textIfAny("checkpoint"), row.flag("cancel_asked"));
    }
}
