package fr.crmdata.contacts.imports;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.contacts.book.DuplicateWatch;
import fr.crmdata.contacts.book.Imports.State;
import fr.crmdata.contacts.store.ImportStore;
import fr.crmdata.contacts.store.ImportStore.Entry;
import fr.crmdata.contacts.store.ImportStore.Progress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports a file, each row exactly once, whatever happens in between. */
@Component(service = JobHandler.class)
public final class RunJob extends ImportJob {

    static final String KIND = "contacts.import";

    private final Transactions transactions;
    private final Passage passage;
    private final Library library;
    private final Audit audit;
    private final DuplicateWatch duplicates;
    private final ImportNews news;

    @Activate
    public RunJob(
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference ImportStore store,
            @Reference Access access,
            @Reference Passage passage,
            @Reference Library library,
            @Reference Audit audit,
            @Reference DuplicateWatch duplicates,
            @Reference ImportNews news) {
        super(transactions, store, access);
        this.transactions = transactions;
        this.passage = passage;
        this.library = library;
        this.audit = audit;
        this.duplicates = duplicates;
        this.news = news;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    State during() {
        return State.RUNNING;
    }

    @Override
    Progress stopped(Progress progress) {
        return progress.in(State.CANCELLED);
    }

    @Override
    Progress failed(Progress progress, String code) {
        return progress.failed(code);
    }

    @Override
    Map<String, String> work(Run run, Entry entry) {
        library.forgetImagined(entry);
        passage.go(run, entry, () -> library.real(entry));
        return transactions.inOne(() -> {
            var done = change(entry.id(), progress -> progress.in(State.DONE));
            var figures = figures(done.progress().tally());
            var details = new LinkedHashMap<>(figures);
            details.put("file", entry.file().name());
            audit.record("contacts.imported", entry.id(), details);
            duplicates.imported(entry.id());
            news.over(done);
            return figures;
        });
    }
}
