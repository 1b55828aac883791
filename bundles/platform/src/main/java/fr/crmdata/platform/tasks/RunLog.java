package fr.crmdata.platform.tasks;

import fr.crmdata.platform.data.Work;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which task was run for which date, in the database it was run on. */
public final class RunLog {

    private final Work work;
    private final Clock clock;

    RunLog(Work clientWork, Clock systemClock) {
        this.work = clientWork;
        this.clock = systemClock;
    }

    /** One run of a task. */
    public record Run(
            String task,
            LocalDate date,
            boolean done,
            String report,
            Instant startedAt,
            Optional<Instant> finishedAt) {}

    Optional<LocalDate> lastDone(String task) {
        return work.inOne(() -> work.sql()
                .first(
                        "SELECT run_date FROM daily_run WHERE task = ? AND done = TRUE ORDER BY run_date DESC",
                        row -> row.date("run_date"),
                        task));
    }

    void begin(String task, LocalDate date) {
        work.inOne(() -> {
            var again = work.sql()
                    .update(
                            "UPDATE daily_run SET started_at = ?, report = '' WHERE task = ? AND run_date = ?",
                            clock.instant(),
                            task,
                            date);
            if (again == 0) {
                work.sql()
                        .update(
                                "INSERT INTO daily_run (task, run_date, done, report, started_at) VALUES (?, ?, FALSE, '', ?)",
                                task,
                                date,
                                clock.instant());
            }
        });
    }

    void finish(String task, LocalDate date, String report) {
        end(task, date, true, report);
    }

    void failed(String task, LocalDate date, String reason) {
        end(task, date, false, reason);
    }

    private void end(String task, LocalDate date, boolean done, String report) {
        work.inOne(() -> work.sql()
                .update(
                        "UPDATE daily_run SET done = ?, report = ?, finished_at = ? WHERE task = ? AND run_date = ?",
                        done,
                        report.length() <= 1000 ? report : report.substring(0, 1000),
                        clock.instant(),
                        task,
                        date));
    }

    List<Run> recent(int limit) {
        return work.inOne(() -> work.sql()
                .list(
                        "SELECT task, run_date, done, report, started_at, finished_at FROM daily_run"
                                + " ORDER BY run_date DESC, task",
                        limit,
                        row -> new Run(
                                row.text("task"),
                                row.date("run_date"),
                                row.flag("done"),
                                row.text("report"),
                                row.instant("started_at"),
                                row.instantIfAny("finished_at"))));
    }
}
