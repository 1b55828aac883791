package fr.crmdata.contacts.lists;

import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.search.Indexes;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Builds the search index anew while the old one answers; after a crash it begins again. */
@Component(service = JobHandler.class)
public final class ReindexJob implements JobHandler {

    private final Indexes indexes;

    @Activate
    public ReindexJob(@Reference Indexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public String kind() {
        return ContactLists.REINDEX_JOB;
    }

    @Override
    public Map<String, String> run(Run run) {
        var contacts = new AtomicLong();
        indexes.rebuild((done, total) -> {
            contacts.set(done);
            run.save("", done, total);
        });
        return Map.of("contacts", Long.toString(contacts.get()));
    }
}
