package fr.crmdata.contacts.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.contacts.book.Imports;
import fr.crmdata.contacts.model.Drafts;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Takes a whole import back. */
@Service
@Command(
        scope = "contacts",
        name = "undo-import",
        description = "Takes an import back: deletes what it created, reverts what it updated")
public final class UndoImportCommand extends ClientCommand {

    @Reference
    @Nullable
    Imports imports;

    @Reference
    @Nullable
    Jobs jobs;

    @Argument(name = "import", required = true, description = "id of the import, see contacts:imports")
    String id = "";

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(imports);
        var started = desk.undo(id);
        var job = new JobWatch(Objects.requireNonNull(jobs), out).await(started.jobId());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("import", id);
        facts.put("state", Drafts.key(desk.get(id).state()));
        facts.putAll(job.result());
        out.facts(facts);
    }
}
