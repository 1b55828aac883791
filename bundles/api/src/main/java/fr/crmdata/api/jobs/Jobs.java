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

    /**
     * Ends a job in the transaction in which it was entered, for its work is done there already: so what is short is seen,
     * asked for and taken back like what is long, and nobody waits for it.
     *
     * @param result figures for {@link Job#result()}
     */
    void finish(String id, Map<String, String> result);

    Optional<Job> find(String id);

    /** The newest first. */
    List<Job> recent(int limit);

    /**
     * Those that were started before that one, the newest first.
     *
     * @param id of a job, whether or not it is still there
     */
    List<Job> earlier(String id, int limit);

    /** Asks a job to stop at its next step. What it has done stays, unless its handler takes it back. */
    void cancel(String id);
}
