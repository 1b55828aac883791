package fr.crmdata.contacts.imports;

import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.contacts.book.Imports.State;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.store.ImportStore;
import fr.crmdata.contacts.store.ImportStore.Entry;
import fr.crmdata.contacts.store.ImportStore.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What can be done with an import in which state, and what comes after it. */
@Component(service = States.class)
public final class States {

    private final ImportStore store;
    private final Jobs jobs;

    @Activate
    public States(@Reference ImportStore store, @Reference Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    Entry get(String id) {
        return store.find(id).map(this::now).orElseThrow(() -> unknown(id));
    }

    /** The same; nobody else changes it until the transaction ends. */
    Entry lock(String id) {
        return store.lock(id).map(this::now).orElseThrow(() -> unknown(id));
    }

    private static ContactRefusal unknown(String id) {
        return new ContactRefusal.NotThere("contacts.imports.unknown", id);
    }

    /** The import as it is: a job that ended before it began, or by a failure of ours, could not write it down. */
    Entry now(Entry entry) {
        var progress = entry.progress();
        if (!isBusy(progress) || progress.jobId().isEmpty()) {
            return entry;
        }
        var job = jobs.find(progress.jobId());
        if (job.filter(known -> !known.state().isOver()).isPresent()) {
            return entry;
        }
        var failed = job.filter(known -> known.state() == Job.State.CANCELLED).isEmpty();
        return switch (progress.state()) {
            case TRYING ->
                entry.with(
                        failed
                                ? progress.fromTheBeginning().failed("contacts.imports.broken")
                                : progress.fromTheBeginning().in(State.READY));
            case RUNNING ->
                entry.with(failed ? progress.failed("contacts.imports.broken") : progress.in(State.CANCELLED));
            case UNDOING -> entry.with(progress.in(State.DONE));
            default -> entry;
        };
    }

    private static boolean isBusy(Progress progress) {
        return progress.state() == State.TRYING
                || progress.state() == State.RUNNING
                || progress.state() == State.UNDOING;
    }

    /** Whether rows of it have been written into the book. */
    private static boolean hasWritten(Progress progress) {
        return switch (progress.state()) {
            case RUNNING, DONE, UNDOING -> true;
            case CANCELLED, FAILED -> progress.lastLine() > 0;
            case READY, TRYING, TRIED, UNDONE -> false;
        };
    }

    /** @throws ContactRefusal.NotNow while a job works on it */
    void resting(Progress progress) {
        if (isBusy(progress)) {
            throw new ContactRefusal.NotNow("contacts.imports.busy");
        }
    }

    /** Another mapping, other options: what a dry run said holds no more; what is imported already stays. */
    Progress changed(Progress progress) {
        resting(progress);
        if (progress.state() == State.DONE) {
            throw new ContactRefusal.NotNow("contacts.imports.done");
        }
        return hasWritten(progress) ? progress : progress.fromTheBeginning().in(State.READY);
    }

    Progress tried(Progress progress) {
        resting(progress);
        if (hasWritten(progress)) {
            throw new ContactRefusal.NotNow("contacts.imports.done");
        }
        return progress.fromTheBeginning().in(State.TRYING);
    }

    /** From the beginning, or on from where it was stopped. */
    Progress run(Progress progress) {
        resting(progress);
        if (progress.state() == State.DONE) {
            throw new ContactRefusal.NotNow("contacts.imports.done");
        }
        return (hasWritten(progress) ? progress : progress.fromTheBeginning()).in(State.RUNNING);
    }

    Progress undone(Progress progress) {
        resting(progress);
        if (!hasWritten(progress)) {
            throw new ContactRefusal.NotNow("contacts.imports.nothing-to-undo");
        }
        return progress.in(State.UNDOING);
    }

    /** Whether decisions about rows are carried out at once. */
    static boolean hasRun(Progress progress) {
        return progress.state() == State.DONE
                || ((progress.state() == State.CANCELLED || progress.state() == State.FAILED)
                        && progress.lastLine() > 0);
    }

    /** Whether decisions about rows are kept for the run. */
    static boolean isTried(Progress progress) {
        return progress.state() == State.TRIED;
    }
}
