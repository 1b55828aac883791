package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.Batches;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Lets a batch go to the bank; with --again tries anew what could not be sent. */
@Service
@Command(
        scope = "billing",
        name = "release",
        description = "Lets a batch go to the bank; with --again tries anew what could not be sent")
public final class ReleaseCommand extends OperatorCommand {

    @Reference
    @Nullable
    Batches batches;

    @Argument(name = "batch", required = true, description = "its id, such as B2026-00012")
    String id = "";

    @Option(name = "--again", description = "it was stuck, or the bank says that it has not come")
    boolean again;

    @Option(name = "--received", description = "the bank says that it has it, where that was not certain")
    boolean received;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(batches);
        if (again && received) {
            throw Typed.notTogether("--again", "--received");
        }
        out.facts(BatchFacts.of(again ? desk.replay(id) : received ? desk.confirm(id) : desk.release(id)));
    }
}
