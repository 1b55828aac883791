package fr.crmdata.contacts;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.api.jobs.Jobs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Remembers which jobs wait, and runs one when a test says so; it can be cut off and resumed. */
public final class TestJobs implements Jobs {

    public final List<Job> waiting = new ArrayList<>();
    public final List<Job> over = new ArrayList<>();

    private final Access access;
    private final Clock clock;

    public TestJobs(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
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
                access.caller().name(),
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                parameters,
                Map.of());
        waiting.add(0, job);
        return job;
    }

    @Override
    public void finish(String id, Map<String, String> result) {
        var job = find(id).orElseThrow();
        waiting.remove(job);
        over(job, result);
    }

    private void over(Job job, Map<String, String> result) {
        over.add(
                0,
                new Job(
                        job.id(),
                        job.kind(),
                        job.title(),
                        Job.State.DONE,
                        job.done(),
                        job.total(),
                        job.startedBy(),
                        job.createdAt(),
                        Optional.of(clock.instant()),
                        Optional.empty(),
                        job.parameters(),
                        result));
    }

    @Override
    public Optional<Job> find(String id) {
        return Stream.concat(waiting.stream(), over.stream())
                .filter(job -> job.id().equals(id))
                .findFirst();
    }

    @Override
    public List<Job> recent(int limit) {
        return waiting.stream().limit(limit).toList();
    }

    @Override
    public List<Job> earlier(String id, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel(String id) {
        throw new UnsupportedOperationException();
    }

    /** Takes the job off the list and runs it to its end. */
    public Map<String, String> run(JobHandler handler) {
        var run = taken(handler, Integer.MAX_VALUE);
        var result = handler.run(run);
        over(run.job(), result);
        return result;
    }

    /** A run that dies after so many pieces of work; called again, it goes on where it was. */
    public TestRun taken(JobHandler handler, int pieces) {
        var job = waiting.stream()
                .filter(one -> one.kind().equals(handler.kind()))
                .findFirst()
                .orElseThrow();
        waiting.remove(job);
        return new TestRun(job, pieces);
    }

    /** A run that remembers what was saved, as far as it was committed. */
    public static final class TestRun implements JobHandler.Run {

        private final Job job;
        private int left;
        private Optional<String> saved = Optional.empty();

        public long done;
        public long total;

        TestRun(Job job, int pieces) {
            this.job = job;
            this.left = pieces;
        }

        public void goOn() {
            left = Integer.MAX_VALUE;
        }

        @Override
        public Job job() {
            return job;
        }

        @Override
        public Optional<String> checkpoint() {
            return saved;
        }

        @Override
        public void save(String checkpoint, long reached, long all) {
            if (left-- == 0) {
                throw new IllegalStateException("cut off");
            }
            saved = Optional.of(checkpoint);
            done = reached;
            total = all;
        }
    }
}
