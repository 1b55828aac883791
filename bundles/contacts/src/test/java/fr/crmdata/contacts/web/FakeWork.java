package fr.crmdata.contacts.web;

import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jobs in memory that never move. */
final class FakeWork implements Jobs {

    private final List<Job> jobs = new ArrayList<>();

    FakeWork() {
        add("job-trying", "contacts.import", Job.State.RUNNING, 6_134, Map.of());
        add("job-running", "contacts.import", Job.State.RUNNING, 2_410, Map.of());
        add("job-undoing", "contacts.import", Job.State.RUNNING, 0, Map.of());
        add(
                "job-undone",
                "contacts.import",
                Job.State.DONE,
                10_000,
                Map.of("deleted", "9711", "reverted", "203", "kept", "3"));
    }

    void add(String id, String kind, Job.State state, long done, Map<String, String> result) {
        jobs.add(new Job(
                id,
                kind,
                "Travail",
                state,
                done,
                done == 0 ? 0 : 10_000,
                "leila",
                MadeUp.LATELY,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                result));
    }

    @Override
    public Job start(String kind, String title, Map<String, String> parameters) {
        add("job-" + jobs.size(), kind, Job.State.RUNNING, 40, Map.of());
        return jobs.get(jobs.size() - 1);
    }

    @Override
    public void finish(String id, Map<String, String> result) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Job> find(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    @Override
    public List<Job> recent(int limit) {
        return List.copyOf(jobs);
    }

    @Override
    public List<Job> earlier(String id, int limit) {
        return List.of();
    }

    @Override
    public void cancel(String id) {
        jobs.removeIf(job -> job.id().equals(id));
    }
}
