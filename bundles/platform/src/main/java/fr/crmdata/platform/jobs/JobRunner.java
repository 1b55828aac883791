package fr.crmdata.platform.jobs;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.api.metrics.Metrics;
import fr.crmdata.api.web.LiveUpdates;
import fr.crmdata.platform.data.Work;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.work.Chore;
import fr.crmdata.platform.work.Chores;
import fr.crmdata.platform.work.PendingWork;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the jobs of the clients, one at a time for each client, and resumes those a crash cut off. */
@Component(service = {Jobs.class, Chore.class})
public final class JobRunner implements Jobs, Chore {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    /** In a row, without getting on. */
    private static final int MOST_FAILURES = 3;

    private static final Duration WHILE_HANDLER_IS_AWAY = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Work work;
    private final JobStore store;
    private final CallerScope scope;
    private final PendingWork pending;
    private final Clock clock;
    private final Metrics.Counter ended;
    private final Metrics.Counter failures;
    private final Map<String, JobHandler> handlers = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @org.jspecify.annotations.Nullable LiveUpdates live;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @org.jspecify.annotations.Nullable Chores chores;

    @Activate
    public JobRunner(
            @Reference(target = "(database=client)") Work clientWork,
            @Reference CallerScope scope,
            @Reference PendingWork pending,
            @Reference Metrics metrics,
            @Reference(target = "(clock=system)") Clock clock) {
        this.work = clientWork;
        this.store = new JobStore(work);
        this.scope = scope;
        this.pending = pending;
        this.clock = clock;
        this.ended = metrics.counter("crmdata_jobs_ended_total", "Jobs that are over, by what became of them", "state");
        this.failures =
                metrics.counter("crmdata_job_failures_total", "Failures of jobs that were tried again or given up");
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHandler(JobHandler handler) {
        handlers.put(handler.kind(), handler);
    }

    void removeHandler(JobHandler handler) {
        handlers.remove(handler.kind(), handler);
    }

    @Override
    public Job start(String kind, String title, Map<String, String> parameters) {
        var caller = scope.caller();
        return work.inOne(() -> {
            pending.expect(caller.client());
            var job = store.insert(kind, title, parameters, caller, clock.instant());
            work.afterCommit(() -> wake(caller.client()));
            return job;
        });
    }

    @Override
    public void finish(String id, Map<String, String> result) {
        store.finished(id, Job.State.DONE, result, Optional.empty(), clock.instant());
    }

    private void wake(ClientId client) {
        var present = chores;
        if (present != null) {
            present.wake(name(), client);
        }
    }

    @Override
    public Optional<Job> find(String id) {
        return store.find(scope.caller().client(), id).map(JobStore.Entry::job);
    }

    @Override
    public List<Job> recent(int limit) {
        return store.recent(scope.caller().client(), limit).stream()
                .map(JobStore.Entry::job)
                .toList();
    }

    @Override
    public List<Job> earlier(String id, int limit) {
        return store.earlier(scope.caller().client(), id, limit).stream()
                .map(JobStore.Entry::job)
                .toList();
    }

    @Override
    public void cancel(String id) {
        store.askToCancel(id);
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public int threads() {
        return 2;
    }

    @Override
    public boolean hasWork(ClientId client) {
        return !store.unfinished(client).isEmpty();
    }

    @Override
    public Optional<Duration> visit(ClientId client) {
        Optional<Duration> back = Optional.empty();
        for (var entry : store.unfinished(client)) {
            var pause = attend(entry);
            if (pause.isPresent()) {
                back = pause;
            }
        }
        return back;
    }

    /** @return when to look again; empty when the job is over */
    private Optional<Duration> attend(JobStore.Entry entry) {
        var job = entry.job();
        if (entry.cancelAsked() && job.state() == Job.State.WAITING) {
            finish(entry, Job.State.CANCELLED, Map.of(), Optional.empty());
            return Optional.empty();
        }
        var handler = handlers.get(job.kind());
        if (handler == null) {
            return Optional.of(WHILE_HANDLER_IS_AWAY);
        }
        store.started(job.id());
        return scope.as(entry.caller(), () -> run(entry, handler));
    }

    private Optional<Duration> run(JobStore.Entry entry, JobHandler handler) {
        try {
            var result = handler.run(new Running(entry));
            finish(entry, Job.State.DONE, result, Optional.empty());
        } catch (JobHandler.Cancelled e) {
            finish(entry, Job.State.CANCELLED, Map.of(), Optional.empty());
        } catch (Refusal refusal) {
            finish(
                    entry,
                    Job.State.FAILED,
                    Map.of(),
                    Optional.of(refusal.message(entry.caller().language())));
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                LOG.info("job {} goes on at the next start", entry.job().id());
                return Optional.empty();
            }
            LOG.error("job {} ({}) failed", entry.job().id(), entry.job().kind(), e);
            failures.add(1);
            if (store.failed(entry.job().id()) < MOST_FAILURES) {
                return Optional.of(AFTER_FAILURE);
            }
            finish(
                    entry,
                    Job.State.FAILED,
                    Map.of(),
                    Optional.of("internal: " + entry.job().id()));
        }
        return Optional.empty();
    }

    private void finish(JobStore.Entry entry, Job.State state, Map<String, String> result, Optional<String> failure) {
        store.finished(entry.job().id(), state, result, failure.map(text -> cut(text, 1000)), clock.instant());
        ended.add(1, state.name().toLowerCase(Locale.ROOT));
        tell(entry, state, entry.job().done(), entry.job().total());
    }

    private void tell(JobStore.Entry entry, Job.State state, long done, long total) {
        var present = live;
        if (present != null && entry.caller().kind() != Caller.Kind.SYSTEM) {
            present.tellUser(
                    entry.caller().client(),
                    entry.caller().id(),
                    "job",
                    Map.of(
                            "id", entry.job().id(),
                            "state", state.name(),
                            "percent", Integer.toString(percent(state, done, total)),
                            "done", Long.toString(done),
                            "total", Long.toString(total)));
        }
    }

    private static int percent(Job.State state, long done, long total) {
        return state == Job.State.DONE ? 100 : total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** The job as its handler sees it. */
    private final class Running implements JobHandler.Run {

        private final JobStore.Entry entry;
        private Optional<String> checkpoint;

        Running(JobStore.Entry entry) {
            this.entry = entry;
            this.checkpoint = entry.checkpoint();
        }

        @Override
        public Job job() {
            return entry.job();
        }

        @Override
        public Optional<String> checkpoint() {
            return checkpoint;
        }

        @Override
        public void save(String reached, long done, long total) {
            if (store.save(entry.job().id(), reached, done, total)) {
                throw new JobHandler.Cancelled();
            }
            checkpoint = Optional.of(reached);
            tell(entry, Job.State.RUNNING, done, total);
        }
    }
}
