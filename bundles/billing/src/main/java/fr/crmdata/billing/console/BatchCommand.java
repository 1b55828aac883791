package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.Batches;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Makes the batch of what is planned; with --refunds that of refunds, with --cancel takes one back. */
@Service
@Command(
        scope = "billing",
        name = "batch",
        description =
                "Makes the batch of what is planned; with --refunds that of refunds, with --cancel takes one back")
public final class BatchCommand extends OperatorCommand {

    @Reference
    @Nullable
    Batches batches;

    @Option(name = "--refunds", description = "of refunds instead of debits")
    boolean refunds;

    @Option(name = "--cancel", description = "id of a batch that is not released yet")
    @Nullable
    String cancel;

    @Option(name = "--because", description = "why it is cancelled")
    @Nullable
    String reason;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(batches);
        if (cancel != null && refunds) {
            throw Typed.notTogether("--cancel", "--refunds");
        }
        var batch = cancel != null
                ? desk.cancel(cancel, reason == null ? "" : reason)
                : refunds ? desk.makeRefunds() : desk.make();
        out.facts(BatchFacts.of(batch));
    }
}
