package fr.crmdata.platform.tasks;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.DailyRuns.State;
import fr.crmdata.api.tasks.DailyTask;
import fr.crmdata.platform.TestInstallation;
import fr.crmdata.platform.audit.DatabaseAudit;
import fr.crmdata.platform.clients.ClientRegistry;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.identity.TestAccess;
import fr.crmdata.platform.time.ServiceClock;
import fr.crmdata.testing.MovingClock;
import fr.crmdata.testing.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class DailyTasksTest extends DatabaseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final MovingClock clock = new MovingClock(MONDAY);
    private final List<DailyTasks> nodes = new ArrayList<>();

    public DailyTasksTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        for (var client : List.of(ACME, GLOBEX)) {
            data.operatorWork().inOne(() -> data.operatorWork()
                    .sql()
                    .update(
                            "INSERT INTO client (id, name, state, created_at) VALUES (?, ?, 'ACTIVE', ?)",
                            client.value(),
                            client.value(),
                            clock.instant()));
        }
    }

    @After
    public void close() {
        nodes.forEach(DailyTasks::stop);
    }

    private DailyTasks node(Clock leaseClock, Duration term, DailyTask... tasks) {
        var access = new TestAccess(data.scope());
        var audit = new DatabaseAudit(data.clientWork(), data.scope(), clock);
        var node = new DailyTasks(
                new RunLog(data.operatorWork(), clock),
                new Lease(data.operatorWork(), "daily-tasks", leaseClock, term),
                data.scope(),
                access,
                new ClientRegistry(data.operatorWork(), data.databases(), access, audit, clock),
                new ServiceClock(TestInstallation.asShipped(), data.operatorWork(), clock));
        for (var task : tasks) {
            node.addTask(task);
        }
        nodes.add(node);
        return node;
    }

    private DailyTasks node(DailyTask... tasks) {
        return node(clock, Duration.ofMinutes(2), tasks);
    }

    /** Notes for whom and for which date it ran. */
    private final class Noting implements DailyTask {

        private final List<String> runs = new CopyOnWriteArrayList<>();
        private final Scope scope;
        private final CatchUp catchUp;
        private Runnable trouble = () -> {};

        Noting(Scope scope, CatchUp catchUp) {
            this.scope = scope;
            this.catchUp = catchUp;
        }

        @Override
        public String name() {
            return "noting";
        }

        @Override
        public Scope scope() {
            return scope;
        }

        @Override
        public CatchUp catchUp() {
            return catchUp;
        }

        @Override
        public String run(LocalDate date) {
            trouble.run();
            var client = data.scope().caller().client();
            runs.add((client.isOperator() ? "" : client.value() + " ") + date.getDayOfMonth());
            return "noted";
        }
    }

    private Noting operatorTask(DailyTask.CatchUp catchUp) {
        return new Noting(DailyTask.Scope.OPERATOR, catchUp);
    }

    @Test
    public void each_date_is_done_once_and_missed_ones_are_made_up_for_in_order() {
        var task = operatorTask(DailyTask.CatchUp.EVERY_DATE);
        var node = node(task);
        node.look();
        node.look();
        assertThat(task.runs).containsExactly("23");
        clock.set(MONDAY.plusDays(3));
        node.look();
        assertThat(task.runs).containsExactly("23", "24", "25", "26");
    }

    @Test
    public void where_only_the_latest_date_matters_the_others_are_passed_over() {
        var task = operatorTask(DailyTask.CatchUp.LATEST_ONLY);
        var node = node(task);
        node.look();
        clock.set(MONDAY.plusDays(3));
        node.look();
        assertThat(task.runs).containsExactly("23", "26");
    }

    @Test
    public void a_date_that_fails_is_tried_again_before_any_later_one() {
        var task = operatorTask(DailyTask.CatchUp.EVERY_DATE);
        var node = node(task);
        node.look();
        clock.set(MONDAY.plusDays(2));
        task.trouble = () -> {
            throw new IllegalStateException("the bank is closed");
        };
        node.look();
        assertThat(task.runs).containsExactly("23");
        assertThat(data.scope().as(Caller.system(ClientId.OPERATOR, "test"), () -> node.newest(1)))
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.state()).isEqualTo(State.FAILED);
                    assertThat(run.report()).contains("the bank is closed");
                    assertThat(run.date()).isEqualTo(MONDAY.plusDays(1));
                });
        task.trouble = () -> {};
        node.look();
        assertThat(task.runs).containsExactly("23", "24", "25");
    }

    @Test
    public void every_open_client_has_its_own_dates_and_one_that_fails_keeps_no_other_back() {
        var task = new Noting(DailyTask.Scope.EVERY_CLIENT, DailyTask.CatchUp.EVERY_DATE);
        task.trouble = () -> {
            if (data.scope().caller().client().equals(ACME)) {
                throw new IllegalStateException("no room");
            }
        };
        var node = node(task);
        node.look();
        assertThat(task.runs).containsExactly("globex 23");
        clock.set(MONDAY.plusDays(1));
        task.trouble = () -> {};
        node.look();
        assertThat(task.runs).containsExactly("globex 23", "acme 23", "acme 24", "globex 24");
    }

    @Test
    public void a_run_that_was_cut_off_is_run_again() {
        var task = operatorTask(DailyTask.CatchUp.EVERY_DATE);
        new RunLog(data.operatorWork(), clock).begin(ClientId.OPERATOR, "noting", MONDAY);
        node(task).look();
        assertThat(task.runs).containsExactly("23");
    }

    @Test
    public void a_node_that_died_is_followed_by_another_when_its_lease_has_run_out() {
        assertThat(new Lease(data.operatorWork(), "daily-tasks", clock).take()).isTrue();
        var task = operatorTask(DailyTask.CatchUp.EVERY_DATE);
        var node = node(task);
        node.look();
        assertThat(task.runs).isEmpty();
        clock.plusMinutes(3);
        node.look();
        assertThat(task.runs).containsExactly("23");
    }

    @Test
    public void while_one_node_is_at_a_long_task_no_other_runs_the_same_date() throws Exception {
        var term = Duration.ofMillis(400);
        var task = operatorTask(DailyTask.CatchUp.EVERY_DATE);
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        task.trouble = () -> {
            begun.countDown();
            awaitQuietly(mayEnd);
        };
        var other = operatorTask(DailyTask.CatchUp.EVERY_DATE);
        var first = node(Clock.systemUTC(), term, task);
        var second = node(Clock.systemUTC(), term, other);
        var thread = Executors.newSingleThreadExecutor();
        try {
            var running = thread.submit(first::look);
            begun.await();
            var end = System.nanoTime() + term.multipliedBy(4).toNanos();
            Patience.until("four terms have passed", () -> {
                second.look();
                return System.nanoTime() > end;
            });
            assertThat(other.runs).isEmpty();
            mayEnd.countDown();
            running.get();
        } finally {
            thread.shutdownNow();
        }
        assertThat(task.runs).containsExactly("23");
        assertThat(other.runs).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
