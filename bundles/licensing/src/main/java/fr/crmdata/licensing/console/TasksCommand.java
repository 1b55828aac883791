package fr.crmdata.licensing.console;

import fr.crmdata.api.Language;
import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Tasks;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** What waits for people. */
@Service
@Command(scope = "licensing", name = "tasks", description = "What people were asked to do and have not done")
public final class TasksCommand extends OperatorCommand {

    @Reference
    @Nullable
    Tasks tasks;

    @Option(name = "--limit", description = "how many at most: 50 when left out, 500 at most")
    @Nullable
    String limit;

    @Override
    protected void run(Output out) {
        var rows = out.table("id", "contract", "holder", "on", "task", "why");
        Objects.requireNonNull(tasks)
                .open(Given.limit(limit))
                .forEach(task -> rows.row(
                        task.id(),
                        task.contract(),
                        task.holder(),
                        task.on(),
                        task.kind(),
                        task.why().in(Language.EN)));
        rows.print();
    }
}
