package fr.crmdata.api.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Long work of the caller's client. */
public interface Jobs {

    /**
     * Enters a job into the open transaction; it starts once that is committed, and again after a restart.
     *
     * @param parameters what the handler needs, small
     */
    Job start(String kind, String title, Map<String, String> parameters);

    Optional<Job> find(String id);

    /** The newest first. */
    List<Job> recent(int limit);

    /** Asks a job to stop at its next step. What it has done stays, unless its handler takes it back. */
    void cancel(String id);
}
