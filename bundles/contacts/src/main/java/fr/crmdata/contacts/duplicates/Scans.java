package fr.crmdata.contacts.duplicates;

import fr.crmdata.api.Texts;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.contacts.book.DuplicateDesk;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts scans; for use cases that have checked the permission. */
@Component(service = Scans.class)
public final class Scans {

    /** Parameter of the job: the import that it is about; without, it is about the whole book. */
    static final String IMPORT = "import";

    private static final int RECENT = 50;

    private final Supplier<Jobs> jobs;
    private final Access access;

    /** Jobs are asked for when one is started: what runs jobs waits for handlers, some of which start jobs. */
    @Activate
    public Scans(@Reference ComponentServiceObjects<Jobs> jobs, @Reference Access access) {
        this(jobs::getService, access);
    }

    private Scans(Supplier<Jobs> jobs, Access access) {
        this.jobs = jobs;
        this.access = access;
    }

    public static Scans by(Supplier<Jobs> jobs, Access access) {
        return new Scans(jobs, access);
    }

    /** @return id of the job: of one that is not over yet, if there is one */
    String start() {
        return jobs.get().recent(RECENT).stream()
                .filter(Scans::isComing)
                .findFirst()
                .or(() -> Optional.of(start(Map.of())))
                .map(Job::id)
                .orElseThrow();
    }

    private static boolean isComing(Job job) {
        return job.kind().equals(DuplicateDesk.SCAN_JOB)
                && job.parameters().isEmpty()
                && !job.state().isOver();
    }

    /** A job that looks for duplicates of what an import brought. */
    void startFor(String importId) {
        start(Map.of(IMPORT, importId));
    }

    private Job start(Map<String, String> parameters) {
        var title = Texts.of(Scans.class, access.caller().language()).of(DuplicateDesk.SCAN_JOB);
        return jobs.get().start(DuplicateDesk.SCAN_JOB, title, parameters);
    }
}
