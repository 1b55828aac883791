package fr.crmdata.contacts.lists;

import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.ContactLists.Selection;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.search.Listings;
import fr.crmdata.contacts.store.BulkStore;
import fr.crmdata.contacts.store.FieldStore;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes many contacts, a piece at a time in the order of their ids; a restart goes on behind the last piece. */
@Component(service = JobHandler.class)
public final class BulkJob implements JobHandler {

    private static final int PIECE = 200;
    private static final int TRIES = 5;

    private final Transactions transactions;
    private final BulkStore requests;
    private final FieldStore fields;
    private final Listings listings;
    private final BulkStep step;

    @Activate
    public BulkJob(
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference BulkStore requests,
            @Reference FieldStore fields,
            @Reference Listings listings,
            @Reference BulkStep step) {
        this.transactions = transactions;
        this.requests = requests;
        this.fields = fields;
        this.listings = listings;
        this.step = step;
    }

    @Override
    public String kind() {
        return ContactLists.BULK_JOB;
    }

    @Override
    public Map<String, String> run(Run run) {
        var jobId = run.job().id();
        var request =
                BulkRequest.read(transactions.inOne(() -> requests.find(jobId)).orElseThrow(), fields.all());
        var total = total(request.selection());
        var tally = new Tally[] {run.checkpoint().map(Tally::parse).orElse(Tally.NONE)};
        each(request.selection(), tally[0].last(), ids -> {
            var from = tally[0];
            tally[0] = attempt(() -> transactions.inOne(() -> {
                var changed = step.make(request.change(), ids, jobId);
                var reached = from.plus(ids.get(ids.size() - 1), changed, ids.size());
                run.save(reached.print(), reached.done(), Math.max(total, reached.done()));
                return reached;
            }));
        });
        return tally[0].figures();
    }

    private long total(Selection selection) {
        return selection instanceof Selection.These these
                ? these.ids().size()
                : listings.count(((Selection.AllOf) selection).query());
    }

    private void each(Selection selection, String behind, Consumer<List<String>> piece) {
        if (selection instanceof Selection.AllOf all) {
            listings.ids(all.query(), behind, PIECE, piece);
            return;
        }
        var ids = new TreeSet<>(((Selection.These) selection).ids())
                .tailSet(behind, false).stream().toList();
        for (var start = 0; start < ids.size(); start += PIECE) {
            piece.accept(ids.subList(start, Math.min(ids.size(), start + PIECE)));
        }
    }

    /** Somebody may change one of them at the same moment: then the piece is read again. */
    static <T> T attempt(Supplier<T> piece) {
        for (var attempt = 1; ; attempt++) {
            try {
                return piece.get();
            } catch (ContactRefusal.Stale stale) {
                if (attempt == TRIES) {
                    throw stale;
                }
            }
        }
    }
}
