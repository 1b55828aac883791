package fr.crmdata.contacts.imports;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.contacts.book.Imports.State;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.store.ImportStore;
import fr.crmdata.contacts.store.ImportStore.Entry;
import fr.crmdata.contacts.store.ImportStore.Progress;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes a whole import back. */
@Component(service = JobHandler.class)
public final class UndoJob extends ImportJob {

    static final String KIND = "contacts.import-undo";

    private static final int CONTACTS = 200;
    private static final int TRIES = 5;

    private final Transactions transactions;
    private final TakingBack takingBack;
    private final Audit audit;

    @Activate
    public UndoJob(
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference ImportStore store,
            @Reference Access access,
            @Reference TakingBack takingBack,
            @Reference Audit audit) {
        super(transactions, store, access);
        this.transactions = transactions;
        this.takingBack = takingBack;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    State during() {
        return State.UNDOING;
    }

    /** Halfway: it can be gone on with. */
    @Override
    Progress stopped(Progress progress) {
        return progress.in(State.DONE);
    }

    @Override
    Progress failed(Progress progress, String code) {
        return progress.in(State.DONE);
    }

    @Override
    Map<String, String> work(Run run, Entry entry) {
        var figures = run.checkpoint().map(Undone::parse).orElse(Undone.nothing());
        while (true) {
            var behind = figures;
            var next = tried(() -> step(run, entry, behind));
            if (next.lastContact().equals(behind.lastContact())) {
                break;
            }
            figures = next;
        }
        var line = Optional.of(0L);
        while (line.isPresent()) {
            var behind = line.get();
            line = transactions.inOne(() -> takingBack.someBelongings(entry.id(), behind, CONTACTS));
        }
        return finish(entry, figures);
    }

    /** Somebody else may edit one of the contacts at the same time. */
    private static Undone tried(Supplier<Undone> step) {
        for (var attempt = 1; ; attempt++) {
            try {
                return step.get();
            } catch (ContactRefusal.Stale stale) {
                if (attempt == TRIES) {
                    throw stale;
                }
            }
        }
    }

    private Undone step(Run run, Entry entry, Undone behind) {
        return transactions.inOne(() -> {
            var next = takingBack.some(entry.id(), behind, CONTACTS);
            if (!next.lastContact().equals(behind.lastContact())) {
                var total = entry.progress().tally().create()
                        + entry.progress().tally().update();
                run.save(next.print(), Math.min(next.contacts(), total), total);
            }
            return next;
        });
    }

    private Map<String, String> finish(Entry entry, Undone figures) {
        return transactions.inOne(() -> {
            change(entry.id(), progress -> progress.in(State.UNDONE));
            audit.record("contacts.import-undone", entry.id(), figures.toMap());
            return figures.toMap();
        });
    }
}
