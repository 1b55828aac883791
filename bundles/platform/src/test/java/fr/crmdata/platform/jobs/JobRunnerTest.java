package fr.crmdata.platform.jobs;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.metrics.Registry;
import fr.crmdata.platform.work.PendingWork;
import fr.crmdata.testing.MovingClock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class JobRunnerTest extends DatabaseTest {

    private final Counting handler = new Counting();
    private JobRunner runner;

    public JobRunnerTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        runner = newRunner();
    }

    /** As after a start. */
    private JobRunner newRunner() {
        var fresh = new JobRunner(
                data.clientWork(),
                data.scope(),
                new PendingWork(data.operatorWork()),
                new Registry(data.databases()),
                new MovingClock(LocalDate.of(2026, 11, 23)));
        fresh.addHandler(handler);
        return fresh;
    }

    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Each run does the next thing on its list; without one it ends well. */
    private static final class Counting implements JobHandler {

        private final Deque<Runnable> steps = new ArrayDeque<>();
        private boolean getsOn;

        @Override
        public String kind() {
            return "counting";
        }

        @Override
        public Map<String, String> run(Run run) {
            if (getsOn) {
                run.save("one more", 1, 2);
            }
            var step = steps.poll();
            if (step != null) {
                step.run();
            }
            return Map.of("counted", "2");
        }

        void crash(int times) {
            for (var i = 0; i < times; i++) {
                steps.add(() -> {
                    throw new PowerCut();
                });
            }
        }

        void fail(int times) {
            for (var i = 0; i < times; i++) {
                steps.add(() -> {
                    throw new IllegalStateException("the database is away");
                });
            }
        }
    }

    private String start(ClientId client) {
        var id = new String[1];
        data.as(
                client,
                () -> id[0] = runner.start("counting", "Counting", Map.of()).id());
        return id[0];
    }

    private void visit() {
        data.scope().as(Caller.system(ACME, "jobs"), () -> runner.visit(ACME));
    }

    private void visitInVain() {
        assertThatThrownBy(this::visit).isInstanceOf(PowerCut.class);
        runner = newRunner();
    }

    private Job job(String id) {
        return data.scope()
                .as(Caller.system(ACME, "jobs"), () -> runner.find(id))
                .orElseThrow();
    }

    @Test
    public void a_job_that_was_cut_off_many_times_still_has_all_its_tries() {
        handler.crash(4);
        handler.fail(2);
        var id = start(ACME);
        for (var crash = 0; crash < 4; crash++) {
            visitInVain();
        }
        visit();
        visit();
        assertThat(job(id).state()).isEqualTo(Job.State.RUNNING);
        visit();
        assertThat(job(id).state()).isEqualTo(Job.State.DONE);
        assertThat(job(id).result()).containsEntry("counted", "2");
    }

    @Test
    public void three_failures_in_a_row_end_a_job_for_good() {
        handler.fail(3);
        var id = start(ACME);
        visit();
        visit();
        assertThat(job(id).state().isOver()).isFalse();
        visit();
        assertThat(job(id).state()).isEqualTo(Job.State.FAILED);
        visit();
        assertThat(job(id).state()).isEqualTo(Job.State.FAILED);
    }

    @Test
    public void a_job_that_gets_on_between_its_failures_goes_on() {
        handler.getsOn = true;
        handler.fail(5);
        var id = start(ACME);
        for (var i = 0; i < 5; i++) {
            visit();
            assertThat(job(id).state().isOver()).isFalse();
        }
        visit();
        assertThat(job(id).state()).isEqualTo(Job.State.DONE);
    }

    @Test
    public void jobs_are_listed_piece_by_piece_the_newest_first() {
        var ids = List.of(start(ACME), start(ACME), start(ACME));
        start(GLOBEX);
        var acme = Caller.system(ACME, "jobs");
        assertThat(data.scope().as(acme, () -> runner.recent(1)))
                .extracting(Job::id)
                .containsExactly(ids.get(2));
        assertThat(data.scope().as(acme, () -> runner.earlier(ids.get(2), 10)))
                .extracting(Job::id)
                .containsExactly(ids.get(1), ids.get(0));
        assertThat(data.scope().as(acme, () -> runner.earlier(ids.get(0), 10))).isEmpty();
    }

    @Test
    public void one_clients_jobs_are_neither_seen_nor_run_for_another() {
        var id = start(GLOBEX);
        visit();
        assertThat(data.scope().as(Caller.system(ACME, "jobs"), () -> runner.find(id)))
                .isEqualTo(Optional.empty());
        assertThat(data.scope().as(Caller.system(ACME, "jobs"), () -> runner.recent(10)))
                .isEqualTo(List.of());
    }
}
