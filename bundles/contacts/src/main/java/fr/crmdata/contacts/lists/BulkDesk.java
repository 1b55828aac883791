package fr.crmdata.contacts.lists;

import fr.crmdata.api.Texts;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.ContactLists.BulkChange;
import fr.crmdata.contacts.book.ContactLists.Selection;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.cards.DraftReaders;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.search.Listings;
import fr.crmdata.contacts.store.BulkStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes orders for changes of many contacts: few are done at once, many by a job. */
@Component(service = BulkDesk.class)
public final class BulkDesk {

    private static final int AT_ONCE = 200;
    private static final int MOST_IDS = 100_000;

    private final Access access;
    private final Transactions transactions;
    private final Jobs jobs;
    private final Listings listings;
    private final DraftReaders readers;
    private final BulkStep step;
    private final BulkUndo undo;
    private final BulkStore requests;
    private final Audit audit;

    @Activate
    public BulkDesk(
            @Reference Access access,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference Jobs jobs,
            @Reference Listings listings,
            @Reference DraftReaders readers,
            @Reference BulkStep step,
            @Reference BulkUndo undo,
            @Reference BulkStore requests,
            @Reference Audit audit) {
        this.access = access;
        this.transactions = transactions;
        this.jobs = jobs;
        this.listings = listings;
        this.readers = readers;
        this.step = step;
        this.undo = undo;
        this.requests = requests;
        this.audit = audit;
    }

    String change(Selection selection, BulkChange change) {
        access.require(ContactPermissions.BULK);
        if (change instanceof BulkChange.Delete || change instanceof BulkChange.Restore) {
            access.require(ContactPermissions.DELETE);
        }
        var valid = valid(change);
        var known = selection instanceof Selection.These these ? new Selection.These(shaped(these.ids())) : selection;
        var total = known instanceof Selection.These these
                ? these.ids().size()
                : listings.count(((Selection.AllOf) known).query());
        var title = texts().of("contacts.bulk.job", total);
        if (total <= AT_ONCE) {
            var ids = ids(known);
            return atOnce(ContactLists.BULK_JOB, title, Map.of(), jobId -> {
                var changed = step.make(valid, ids, jobId);
                record(jobId, valid, ids.size());
                return Tally.NONE.plus("", changed, ids.size());
            });
        }
        return transactions.inOne(() -> {
            var job = jobs.start(ContactLists.BULK_JOB, title, Map.of());
            requests.insert(job.id(), new BulkRequest(known, valid).write());
            record(job.id(), valid, total);
            return job.id();
        });
    }

    private void record(String jobId, BulkChange change, long total) {
        audit.record(
                "contacts.bulk",
                jobId,
                Map.of("what", change.getClass().getSimpleName(), "contacts", Long.toString(total)));
    }

    private static List<String> shaped(List<String> ids) {
        if (ids.size() > MOST_IDS) {
            throw new ContactRefusal.Invalid("ids", "contacts.bulk.too-many", ids.size(), MOST_IDS);
        }
        return ids.stream().filter(Ids::isShaped).distinct().sorted().toList();
    }

    private List<String> ids(Selection selection) {
        if (selection instanceof Selection.These these) {
            return these.ids();
        }
        var ids = new java.util.ArrayList<String>();
        listings.ids(((Selection.AllOf) selection).query(), "", AT_ONCE, ids::addAll);
        return ids;
    }

    /** With the user, team or tag as it is kept. */
    private BulkChange valid(BulkChange change) {
        var draft = Draft.builder().lastName("x");
        if (change instanceof BulkChange.SetOwner wanted && wanted.owner().isPresent()) {
            var owner = readers.reader()
                    .read(draft.owner(wanted.owner().get()).build())
                    .orRefuse()
                    .owner();
            return new BulkChange.SetOwner(owner);
        }
        if (change instanceof BulkChange.SetTeam wanted && wanted.team().isPresent()) {
            var team = readers.reader()
                    .read(draft.team(wanted.team().get()).build())
                    .orRefuse()
                    .team();
            return new BulkChange.SetTeam(team);
        }
        if (change instanceof BulkChange.AddTag wanted) {
            var tags = readers.reader()
                    .read(draft.tag(wanted.tag()).build())
                    .orRefuse()
                    .tags();
            if (tags.size() != 1) {
                throw new ContactRefusal.Invalid("tag", "contacts.bulk.tag", wanted.tag());
            }
            return new BulkChange.AddTag(tags.first());
        }
        return change instanceof BulkChange.RemoveTag wanted
                ? new BulkChange.RemoveTag(wanted.tag().strip())
                : change;
    }

    String undo(String jobId) {
        access.require(ContactPermissions.BULK);
        var job = Optional.of(jobId)
                .filter(Ids::isShaped)
                .flatMap(jobs::find)
                .filter(known -> known.kind().equals(ContactLists.BULK_JOB))
                .orElseThrow(() -> new ContactRefusal.Missing("contacts.bulk.unknown", jobId));
        if (!job.state().isOver()) {
            throw new ContactRefusal.Conflict("contacts.bulk.running");
        }
        var title = texts().of("contacts.bulk.undo.job");
        var changed = Long.parseLong(job.result().getOrDefault("changed", Long.toString(Long.MAX_VALUE)));
        var parameters = Map.of(UndoBulkJob.UNDONE, jobId, "total", job.result().getOrDefault("changed", "0"));
        if (changed <= AT_ONCE) {
            return atOnce(ContactLists.UNDO_BULK_JOB, title, parameters, undoing -> undo.piece(
                            jobId, undoing, Tally.NONE, AT_ONCE)
                    .orElse(Tally.NONE));
        }
        return transactions
                .inOne(() -> jobs.start(ContactLists.UNDO_BULK_JOB, title, parameters))
                .id();
    }

    String reindex() {
        access.require(ContactPermissions.SETTINGS);
        return jobs.recent(AT_ONCE).stream()
                .filter(job -> job.kind().equals(ContactLists.REINDEX_JOB)
                        && !job.state().isOver())
                .findFirst()
                .orElseGet(() -> transactions.inOne(
                        () -> jobs.start(ContactLists.REINDEX_JOB, texts().of("contacts.reindex"), Map.of())))
                .id();
    }

    /** Work that is done within its job's id. */
    @FunctionalInterface
    private interface Work {
        Tally within(String jobId);
    }

    private String atOnce(String kind, String title, Map<String, String> parameters, Work work) {
        return BulkJob.attempt(() -> transactions.inOne(() -> {
            var job = jobs.start(kind, title, parameters);
            jobs.finish(job.id(), work.within(job.id()).figures());
            return job.id();
        }));
    }

    private Texts texts() {
        return Texts.of(BulkDesk.class, access.caller().language());
    }
}
