package fr.crmdata.contacts.imports;

import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.contacts.book.Imports.State;
import fr.crmdata.contacts.store.ImportStore;
import fr.crmdata.contacts.store.ImportStore.Entry;
import fr.crmdata.contacts.store.ImportStore.Progress;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dry run: finds out what every row would do, and leaves the address book as it is. */
@Component(service = JobHandler.class)
public final class TryJob extends ImportJob {

    static final String KIND = "contacts.import-try";

    private final Passage passage;
    private final Library library;

    @Activate
    public TryJob(
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference ImportStore store,
            @Reference Access access,
            @Reference Passage passage,
            @Reference Library library) {
        super(transactions, store, access);
        this.passage = passage;
        this.library = library;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    State during() {
        return State.TRYING;
    }

    @Override
    Progress stopped(Progress progress) {
        return progress.fromTheBeginning().in(State.READY);
    }

    @Override
    Progress failed(Progress progress, String code) {
        return progress.fromTheBeginning().failed(code);
    }

    @Override
    Map<String, String> work(Run run, Entry entry) {
        if (entry.progress().lastLine() == 0) {
            library.forgetImagined(entry);
        }
        passage.go(run, entry, () -> library.imagined(entry));
        library.forgetImagined(entry);
        return figures(change(entry.id(), progress -> progress.in(State.TRIED))
                .progress()
                .tally());
    }
}
