package fr.crmdata.contacts.imports;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.Imports.State;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.store.ImportStore;
import fr.crmdata.contacts.store.ImportStore.Entry;
import fr.crmdata.contacts.store.ImportStore.Progress;
import fr.crmdata.contacts.store.Tally;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Long work on an import: keeps the import's state in step with how the job ends. */
abstract class ImportJob implements JobHandler {

    /** Parameter of the job: which import. */
    static final String IMPORT = "import";

    private final Transactions transactions;
    private final ImportStore store;
    private final Access access;

    ImportJob(Transactions transactions, ImportStore store, Access access) {
        this.transactions = transactions;
        this.store = store;
        this.access = access;
    }

    /** The state of an import that this job works on. */
    abstract State during();

    /** How an import stands whose job was stopped by a person. */
    abstract Progress stopped(Progress progress);

    /** How an import stands whose job was ended by a refusal. */
    abstract Progress failed(Progress progress, String code);

    /** @return figures for the job's result */
    abstract Map<String, String> work(Run run, Entry entry);

    @Override
    public final Map<String, String> run(Run run) {
        var id = run.job().parameters().getOrDefault(IMPORT, "");
        var entry = transactions
                .inOne(() -> store.find(id))
                .orElseThrow(() -> new ContactRefusal.NotThere("contacts.imports.unknown", id));
        if (entry.progress().state() != during()) {
            // It was over when the process ended, only the job did not hear of it.
            return figures(entry.progress().tally());
        }
        try {
            access.require(ContactPermissions.IMPORT);
            return work(run, entry);
        } catch (Cancelled cancelled) {
            change(id, this::stopped);
            throw cancelled;
        } catch (Refusal refusal) {
            change(id, progress -> failed(progress, refusal.code()));
            throw refusal;
        }
    }

    /** Writes how far the import is, in the open transaction if there is one. */
    Entry change(String id, UnaryOperator<Progress> change) {
        return transactions.inOne(() -> {
            var now = store.lock(id).orElseThrow(() -> new ContactRefusal.NotThere("contacts.imports.unknown", id));
            var changed = now.with(change.apply(now.progress()));
            store.save(id, changed.progress());
            return changed;
        });
    }

    static Map<String, String> figures(Tally tally) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("created", Long.toString(tally.create()));
        figures.put("updated", Long.toString(tally.update()));
        figures.put("unchanged", Long.toString(tally.unchanged()));
        figures.put("duplicates", Long.toString(tally.duplicate()));
        figures.put("refused", Long.toString(tally.refused()));
        figures.put("rows", Long.toString(tally.rows()));
        return figures;
    }
}
