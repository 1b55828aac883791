package fr.crmdata.platform.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.operator.DailyRuns;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** What the daily tasks have done. */
@Service
@Command(scope = "tasks", name = "runs", description = "What the daily tasks have done")
public final class TasksRunsCommand extends OperatorCommand {

    @Reference
    @Nullable
    DailyRuns runs;

    @Override
    protected void run(Output out) {
        var table = out.table("task", "client", "date", "state", "report");
        Objects.requireNonNull(runs)
                .newest(100)
                .forEach(run -> table.row(run.task(), run.client(), run.date(), run.state(), run.report()));
        table.print();
    }
}
