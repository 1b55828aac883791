package fr.crmdata.platform.tasks;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.tasks.DailyTask;
import fr.crmdata.platform.clients.ClientRegistry;
import fr.crmdata.platform.data.DataHome;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.time.ServiceClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * timer fired in time does not matter. A lease in the operator's database lets one node do it.
 */
@Component(service = DailyTasks.class, immediate = true)
public final class DailyTasks {

    private static final Logger LOG = LoggerFactory.getLogger(DailyTasks.class);
    private static final int LOOK_EVERY_SECONDS = 30;

    private final ServiceClock clock;
    private final CallerScope scope;
    private final ClientRegistry clients;
    private final RunLog runs;
    private final Lease lease;
    private final List<DailyTask> tasks = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer;
    private volatile LocalDate doneUpTo = LocalDate.MIN;

    @Activate
    public DailyTasks(
            @Reference DataHome data,
            @Reference CallerScope scope,
            @Reference ClientRegistry clients,
            @Reference ServiceClock clock,
            @Reference(target = "(clock=system)") Clock system) {
        this.clock = clock;
        this.scope = scope;
        this.clients = clients;
        this.runs = new RunLog(data.clientWork(), system);
        this.lease = new Lease(data.operatorWork(), "daily-tasks", system);
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

    private void look() {
        try {
            var today = LocalDate.now(clock);
            if (doneUpTo.isBefore(today) && lease.take()) {
                var everything = runAll(today);
                if (everything) {
                    doneUpTo = today;
                }
            }
        } catch (RuntimeException e) {
            LOG.error("daily tasks were cut off; the next look goes on", e);
        }
    }

    /** Runs all that is due up to a date. @return whether nothing failed */
    public boolean runAll(LocalDate today) {
        var fine = true;
        for (var task : tasks) {
            for (var place : placesOf(task)) {
                fine &= scope.as(Caller.system(place, task.name()), () -> runDue(task, today));
                lease.renew();
            }
        }
        return fine;
    }

    private List<ClientId> placesOf(DailyTask task) {
        return task.scope() == DailyTask.Scope.OPERATOR ? List.of(ClientId.OPERATOR) : clients.active();
    }

    private boolean runDue(DailyTask task, LocalDate today) {
        for (var date : due(task, today)) {
            if (!runOnce(task, date)) {
                return false;
            }
        }
        return true;
    }

    /** The dates after the last one done, in order; on the very first time only today. */
    private List<LocalDate> due(DailyTask task, LocalDate today) {
        Optional<LocalDate> last = runs.lastDone(task.name());
        if (last.isEmpty() || task.catchUp() == DailyTask.CatchUp.LATEST_ONLY) {
            return last.filter(done -> !done.isBefore(today)).isPresent() ? List.of() : List.of(today);
        }
        var dates = new ArrayList<LocalDate>();
        last.get().plusDays(1).datesUntil(today.plusDays(1)).forEach(dates::add);
        return dates;
    }

    private boolean runOnce(DailyTask task, LocalDate date) {
        runs.begin(task.name(), date);
        try {
            runs.finish(task.name(), date, task.run(date));
            return true;
        } catch (RuntimeException e) {
            LOG.error("{} failed for {}", task.name(), date, e);
            runs.failed(task.name(), date, e.toString());
            return false;
        }
    }

    /** What was run lately in the caller's database, the newest first. */
    public List<RunLog.Run> recent(int limit) {
        return runs.recent(limit);
    }

    @Deactivate
    void stop() {
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
