package fr.crmdata.api.jobs;

import java.util.Map;
import java.util.Optional;

/**
 * Does one kind of job. Offered as an OSGi service; jobs wait while it is away.
 *
 * <p>Called as the caller who started the job. After a crash it is called again with the last saved checkpoint, so each step
 * and its checkpoint belong into one transaction. An exception other than a refusal lets the job be tried again, three times
 * in all.
 */
public interface JobHandler {

    String kind();

    /** @return figures for {@link Job#result()} */
    Map<String, String> run(Run run);

    /** The running job as its handler sees it. */
    interface Run {

        Job job();

        /** What was saved last, empty on the first run. */
        Optional<String> checkpoint();

        /**
         * Saves how far the job is, in the open transaction if there is one, else in one of its own.
         *
         * @throws Cancelled when somebody asked the job to stop; let it pass
         */
        void save(String checkpoint, long done, long total);
    }

    /** Passes through the handler when the job was cancelled. */
    final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Cancelled() {
            super("cancelled", null, false, false);
        }
    }
}
