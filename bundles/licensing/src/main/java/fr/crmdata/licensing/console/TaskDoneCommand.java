package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Tasks;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Takes something off the list of what waits for people. */
@Service
@Command(scope = "licensing", name = "task-done", description = "Says that what somebody was asked to do is done")
public final class TaskDoneCommand extends OperatorCommand {

    @Reference
    @Nullable
    Tasks tasks;

    @Argument(name = "task", required = true, description = "its id, see licensing:tasks")
    String task = "";

    @Argument(index = 1, name = "note", description = "what was done; for a copy of the data, how it was handed over")
    @Nullable
    String note;

    @Override
    protected void run(Output out) {
        var done = Objects.requireNonNull(tasks).done(task, Given.text(note));
        done.mark().ifPresent(mark -> out.facts()
                .fact("task", done.asked().key())
                .fact("at", mark.at())
                .fact("by", mark.by())
                .print());
    }
}
