package fr.crmdata.platform.tasks;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.operator.DailyRuns.DailyRun;
import fr.crmdata.api.operator.DailyRuns.State;
import fr.crmdata.platform.data.Work;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which task was run for which client and date, in the operator's database. */
final class RunLog {

    private final Work work;
    private final Clock clock;

    RunLog(Work operatorWork, Clock systemClock) {
        this.work = operatorWork;
        this.clock = systemClock;
    }

    Optional<LocalDate> lastDone(ClientId client, String task) {
        return work.inOne(() -> work.sql()
                .first(
                        "SELECT MAX(run_date) AS run_date FROM daily_run WHERE client = ? AND task = ? AND state = ?",
                        row -> row.dateIfAny("run_date"),
                        client.value(),
                        task,
                        State.DONE)
                .flatMap(date -> date));
    }

    /** The earliest date there was a run for, whatever came of it. */
    Optional<LocalDate> firstTried(ClientId client, String task) {
        return work.inOne(() -> work.sql()
                .first(
                        "SELECT MIN(run_date) AS run_date FROM daily_run WHERE client = ? AND task = ?",
                        row -> row.dateIfAny("run_date"),
                        client.value(),
                        task)
                .flatMap(date -> date));
    }

    void begin(ClientId client, String task, LocalDate date) {
        work.inOne(() -> {
            work.sql()
                    .update(
                            "DELETE FROM daily_run WHERE client = ? AND task = ? AND run_date = ?",
                            client.value(),
                            task,
                            date);
            work.sql()
                    .update(
                            "INSERT INTO daily_run (client, task, run_date, state, report, started_at)"
                                    + " VALUES (?, ?, ?, ?, '', ?)",
                            client.value(),
                            task,
                            date,
                            State.RUNNING,
                            clock.instant());
        });
    }

    void end(ClientId client, String task, LocalDate date, State state, String report) {
        work.inOne(() -> work.sql()
                .update(
                        "UPDATE daily_run SET state = ?, report = ?, finished_at = ?"
                                + " WHERE client = ? AND task = ? AND run_date = ?",
                        state,
                        report.length() <= 1000 ? report : report.substring(0, 1000),
                        clock.instant(),
                        client.value(),
                        task,
                        date));
    }

    List<DailyRun> newest(int limit) {
        return work.inOne(() -> work.sql()
                .list(
                        "SELECT client, task, run_date, state, report, started_at, finished_at FROM daily_run"
                                + " ORDER BY started_at DESC",
                        limit,
                        RunLog::run));
    }

    private static DailyRun run(Sql.Row row) throws SQLException {
        return new DailyRun(
                row.text("task"),
                new ClientId(row.text("client")),
                row.date("run_date"),
                row.constant("state", State.class),
                row.text("report"),
                row.instant("started_at"),
                row.instantIfAny("finished_at"));
    }
}
