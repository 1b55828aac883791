package fr.crmdata.contacts.lists;

import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.contacts.book.ContactLists;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes a bulk change of many contacts back, piece by piece. */
@Component(service = JobHandler.class)
public final class UndoBulkJob implements JobHandler {

    /** Parameter: id of the job that made the change. */
    static final String UNDONE = "bulk";

    private static final int PIECE = 200;

    private final Transactions transactions;
    private final BulkUndo undo;

    @Activate
    public UndoBulkJob(@Reference(target = "(database=client)") Transactions transactions, @Reference BulkUndo undo) {
        this.transactions = transactions;
        this.undo = undo;
    }

    @Override
    public String kind() {
        return ContactLists.UNDO_BULK_JOB;
    }

    @Override
    public Map<String, String> run(Run run) {
        var undone = String.valueOf(run.job().parameters().get(UNDONE));
        var total = Long.parseLong(run.job().parameters().getOrDefault("total", "0"));
        var tally = run.checkpoint().map(Tally::parse).orElse(Tally.NONE);
        for (var next = piece(run, undone, tally, total); next.isPresent(); next = piece(run, undone, tally, total)) {
            tally = next.get();
        }
        return tally.figures();
    }

    private Optional<Tally> piece(Run run, String undone, Tally from, long total) {
        return BulkJob.attempt(() -> transactions.inOne(() -> {
            var next = undo.piece(undone, run.job().id(), from, PIECE);
            next.ifPresent(after -> run.save(after.print(), after.done(), Math.max(total, after.done())));
            return next;
        }));
    }
}
