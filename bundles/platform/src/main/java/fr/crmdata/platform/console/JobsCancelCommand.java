package fr.crmdata.platform.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.jobs.Jobs;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Asks a job of a client to stop at its next step. */
@Service
@Command(scope = "jobs", name = "cancel", description = "Asks a job of a client to stop at its next step")
public final class JobsCancelCommand extends ClientCommand {

    @Reference
    @Nullable
    Jobs jobs;

    @Argument(index = 0, name = "id", description = "the job", required = true)
    String id = "";

    @Override
    protected void run(Output out) {
        Objects.requireNonNull(jobs).cancel(id);
        out.facts(Map.of("asked", id));
    }
}
