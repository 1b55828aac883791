package fr.crmdata.contacts.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.contacts.book.ContactLists;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Rebuilds the search index of a client. */
@Service
@Command(scope = "contacts", name = "reindex", description = "Rebuilds the search index from the database")
public final class ReindexCommand extends ClientCommand {

    @Reference
    @Nullable
    ContactLists lists;

    @Reference
    @Nullable
    Jobs jobs;

    @Override
    protected void run(Output out) {
        var job = new JobWatch(Objects.requireNonNull(jobs), out)
                .await(Objects.requireNonNull(lists).reindex());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("job", job.id());
        facts.put("state", job.state());
        facts.putAll(job.result());
        out.facts(facts);
    }
}
