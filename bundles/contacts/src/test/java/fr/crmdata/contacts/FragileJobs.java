package fr.crmdata.contacts;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.api.jobs.Jobs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Jobs that run when a test says so, and die where it says so: an {@link Error} passes through the handler as a power cut
 * would, the open transaction is lost, and the job is found again as it was last saved.
 */
public final class FragileJobs implements Jobs {

    private final Transactions transactions;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, JobHandler> handlers = new LinkedHashMap<>();

    /** What a killed process leaves. */
    public static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class Entry {
        private Job job;
        private Optional<String> checkpoint = Optional.empty();
        private boolean cancelAsked;

        Entry(Job job) {
            this.job = job;
        }
    }

    public FragileJobs(Transactions transactions) {
        this.transactions = transactions;
    }

    public FragileJobs with(JobHandler... more) {
        for (var handler : more) {
            handlers.put(handler.kind(), handler);
        }
        return this;
    }

    @Override
    public Job start(String kind, String title, Map<String, String> parameters) {
        var job = new Job(
                Ids.next(),
                kind,
                title,
                Job.State.WAITING,
                0,
                0,
                "Leïla",
                TestBook.NOW,
                Optional.empty(),
                Optional.empty(),
                parameters,
                Map.of());
        var entry = new Entry(job);
        if (transactions.isOpen()) {
            transactions.afterCommit(() -> entries.put(job.id(), entry));
        } else {
            entries.put(job.id(), entry);
        }
        return job;
    }

    @Override
    public void finish(String id, Map<String, String> result) {
        transactions.afterCommit(
                () -> end(java.util.Objects.requireNonNull(entries.get(id)), Job.State.DONE, result, Optional.empty()));
    }

    @Override
    public Optional<Job> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(entry -> entry.job);
    }

    @Override
    public List<Job> recent(int limit) {
        return entries.values().stream().map(entry -> entry.job).toList();
    }

    @Override
    public List<Job> earlier(String id, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel(String id) {
        Optional.ofNullable(entries.get(id)).ifPresent(entry -> entry.cancelAsked = true);
    }

    /** Runs what waits to its end. */
    public void runAll() {
        runAll(save -> false);
    }

    /**
     * Runs what waits.
     *
     * @param dies whether the process dies at the n-th step, counted from 1, before it is committed
     */
    public void runAll(IntPredicate dies) {
        for (var entry : new ArrayList<>(entries.values())) {
            if (!entry.job.state().isOver()) {
                run(entry, dies);
            }
        }
    }

    private void run(Entry entry, IntPredicate dies) {
        if (entry.cancelAsked && entry.job.state() == Job.State.WAITING) {
            end(entry, Job.State.CANCELLED, Map.of(), Optional.empty());
            return;
        }
        end(entry, Job.State.RUNNING, Map.of(), Optional.empty());
        try {
            var result = handlers.get(entry.job.kind()).run(new Running(entry, dies));
            end(entry, Job.State.DONE, result, Optional.empty());
        } catch (JobHandler.Cancelled cancelled) {
            end(entry, Job.State.CANCELLED, Map.of(), Optional.empty());
        } catch (Refusal refusal) {
            end(entry, Job.State.FAILED, Map.of(), Optional.of(refusal.getMessage()));
        }
    }

    /** An internal error, three times over. */
    public void breakDown(String id) {
        end(entries.get(id), Job.State.FAILED, Map.of(), Optional.of("internal"));
    }

    private static void end(Entry entry, Job.State state, Map<String, String> result, Optional<String> failure) {
        var job = entry.job;
        entry.job = new Job(
                job.id(),
                job.kind(),
                job.title(),
                state,
                job.done(),
                job.total(),
                job.startedBy(),
                job.createdAt(),
                state.isOver() ? Optional.of(TestBook.NOW) : Optional.empty(),
                failure,
                job.parameters(),
                result);
    }

    private final class Running implements JobHandler.Run {

        private final Entry entry;
        private final IntPredicate dies;
        private int steps;

        Running(Entry entry, IntPredicate dies) {
            this.entry = entry;
            this.dies = dies;
        }

        @Override
        public Job job() {
            return entry.job;
        }

        @Override
        public Optional<String> checkpoint() {
            return entry.checkpoint;
        }

        @Override
        public void save(String checkpoint, long done, long total) {
            steps++;
            if (dies.test(steps)) {
                throw new PowerCut();
            }
            if (entry.cancelAsked) {
                throw new JobHandler.Cancelled();
            }
            if (transactions.isOpen()) {
                transactions.afterCommit(() -> entry.checkpoint = Optional.of(checkpoint));
            } else {
                entry.checkpoint = Optional.of(checkpoint);
            }
        }
    }
}
