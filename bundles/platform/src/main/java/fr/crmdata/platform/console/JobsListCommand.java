package fr.crmdata.platform.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.jobs.Jobs;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The newest jobs of a client. */
@Service
@Command(scope = "jobs", name = "list", description = "The newest jobs of a client")
public final class JobsListCommand extends ClientCommand {

    @Reference
    @Nullable
    Jobs jobs;

    @Option(name = "--limit", description = "how many")
    int limit = 30;

    @Override
    protected void run(Output out) {
        var table = out.table("id", "kind", "title", "state", "percent", "result", "failure");
        Objects.requireNonNull(jobs)
                .recent(limit)
                .forEach(job -> table.row(
                        job.id(), job.kind(), job.title(), job.state(), job.percent(), job.result(), job.failure()));
        table.print();
    }
}
