package fr.crmdata.contacts.duplicates;

import fr.crmdata.api.Texts;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.contacts.book.DuplicateDesk;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts scans; for use cases that have checked the permission. */
@Component(service = Scans.class)
public final class Scans {

    /** Parameter of the job: the import that it is about; without, it is about the whole book. */
    static final String IMPORT = "import";

    private static final int RECENT = 50;

    private final Jobs jobs;
    private final Access access;

    @Activate
    public Scans(@Reference Jobs jobs, @Reference Access access) {
        this.jobs = jobs;
        this.access = access;
    }

    /** @return id of the job: of one that waits already, if there is one */
    String start() {
        return jobs.recent(RECENT).stream()
                .filter(job -> job.kind().equals(DuplicateDesk.SCAN_JOB)
                        && job.state() == Job.State.WAITING
                        && job.parameters().isEmpty())
                .findFirst()
                .or(() -> Optional.of(jobs.start(DuplicateDesk.SCAN_JOB, title(), Map.of())))
                .map(Job::id)
                .orElseThrow();
    }

    /** @return id of a job that looks for duplicates of what an import brought */
    String ofImport(String importId) {
        return jobs.start(DuplicateDesk.SCAN_JOB, title(), Map.of(IMPORT, importId))
                .id();
    }

    private String title() {
        return Texts.of(Scans.class, access.caller().language()).of(DuplicateDesk.SCAN_JOB);
    }
}
