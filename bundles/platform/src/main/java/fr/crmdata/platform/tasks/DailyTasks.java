package fr.crmdata.platform.tasks;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.DailyRuns;
import fr.crmdata.api.tasks.DailyTask;
import fr.crmdata.platform.OperatorPermissions;
import fr.crmdata.platform.clients.ClientRegistry;
import fr.crmdata.platform.data.Work;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.time.ServiceClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the daily tasks for every date that is not yet done. A look at the calendar every half minute decides; whether a
 * timer fired in time does not matter. A lease in the operator's database lets one node do it, and is renewed as long as that
 * takes.
 */
@Component(service = DailyRuns.class, immediate = true)
public final class DailyTasks implements DailyRuns {

    private static final Logger LOG = LoggerFactory.getLogger(DailyTasks.class);
    private static final int LOOK_EVERY_SECONDS = 30;

    private final ServiceClock clock;
    private final CallerScope scope;
    private final Access access;
    private final ClientRegistry clients;
    private final RunLog runs;
    private final Lease lease;
    private final List<DailyTask> tasks = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer;
    private volatile LocalDate doneUpTo = LocalDate.MIN;

    @Activate
    public DailyTasks(
            @Reference(target = "(database=operator)") Work operatorWork,
            @Reference CallerScope scope,
            @Reference Access access,
            @Reference ClientRegistry clients,
            @Reference ServiceClock clock,
            @Reference(target = "(clock=system)") Clock system) {
        this(
                new RunLog(operatorWork, system),
                new Lease(operatorWork, "daily-tasks", system),
                scope,
                access,
                clients,
                clock);
    }

    DailyTasks(RunLog runs, Lease lease, CallerScope scope, Access access, ClientRegistry clients, ServiceClock clock) {
        this.clock = clock;
        this.scope = scope;
        this.access = access;
        this.clients = clients;
        this.runs = runs;
        this.lease = lease;
        this.timer = timer();
        // The first look waits until the start is over: whoever signs in goes first.
        timer.scheduleWithFixedDelay(this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        clock.onJump(() -> timer.execute(this::look));
    }

    private static ScheduledExecutorService timer() {
        return new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "crmdata-daily");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTask(DailyTask task) {
        tasks.add(task);
        doneUpTo = LocalDate.MIN;
    }

    void removeTask(DailyTask task) {
        tasks.remove(task);
    }

    /** Does all that is due and not yet done, unless another node is at it. */
    void look() {
        try {
            var today = LocalDate.now(clock);
            if (doneUpTo.isBefore(today) && lease.take()) {
                var everything = lease.during(() -> runAll(today));
                if (everything) {
                    doneUpTo = today;
                }
            }
        } catch (RuntimeException e) {
            LOG.error("daily tasks were cut off; the next look goes on", e);
        }
    }

    /** Runs all that is due up to a date. @return whether all of it is done */
    private boolean runAll(LocalDate today) {
        var done = runAll(DailyTask.Scope.OPERATOR, ClientId.OPERATOR, today);
        // All of a client at once, so that its database is opened once.
        for (var client : clients.active()) {
            done &= runAll(DailyTask.Scope.EVERY_CLIENT, client, today);
        }
        return done;
    }

    private boolean runAll(DailyTask.Scope kind, ClientId place, LocalDate today) {
        var done = true;
        for (var task : tasks) {
            if (task.scope() == kind) {
                done &= scope.as(Caller.system(place, task.name()), () -> runDue(task, place, today));
            }
        }
        return done;
    }

    private boolean runDue(DailyTask task, ClientId place, LocalDate today) {
        for (var date : due(task, place, today)) {
            if (!lease.take() || !runOnce(task, place, date)) {
                return false;
            }
        }
        return true;
    }

    /** The dates after the last one done, in order; before any was done, from the first one tried, or only today. */
    private List<LocalDate> due(DailyTask task, ClientId place, LocalDate today) {
        var last = runs.lastDone(place, task.name());
        if (task.catchUp() == DailyTask.CatchUp.LATEST_ONLY) {
            return last.filter(done -> !done.isBefore(today)).isPresent() ? List.of() : List.of(today);
        }
        var first = last.map(done -> done.plusDays(1))
                .or(() -> runs.firstTried(place, task.name()))
                .orElse(today);
        return first.isAfter(today)
                ? List.of()
                : first.datesUntil(today.plusDays(1)).toList();
    }

    private boolean runOnce(DailyTask task, ClientId place, LocalDate date) {
        runs.begin(place, task.name(), date);
        try {
            runs.end(place, task.name(), date, State.DONE, task.run(date));
            return true;
        } catch (RuntimeException e) {
            LOG.error("{} failed for {} on {}", task.name(), place, date, e);
            runs.end(place, task.name(), date, State.FAILED, e.toString());
            return false;
        }
    }

    @Override
    public List<DailyRun> newest(int limit) {
        access.require(OperatorPermissions.SERVICE_READ);
        return runs.newest(limit);
    }

    @Deactivate
    void stop() {
        lease.close();
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("a daily task did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
