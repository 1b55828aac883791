package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.billing.office.Batches.BatchView;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Makes the batch of what is planned; with --refunds that of refunds, with --cancel or --abandon takes one back. */
@Service
@Command(
        scope = "billing",
        name = "batch",
        description =
                "Makes the batch of what is planned; with --refunds that of refunds, with --cancel or --abandon takes one back")
public final class BatchCommand extends OperatorCommand {

    @Reference
    @Nullable
    Batches batches;

    @Option(name = "--refunds", description = "of refunds instead of debits")
    boolean refunds;

    @Option(name = "--cancel", description = "id of a batch that is not released yet")
    @Nullable
    String cancel;

    @Option(name = "--abandon", description = "id of a batch that was released and never left")
    @Nullable
    String abandon;

    @Option(name = "--not-at-bank", description = "with --abandon: the bank was asked and has not got it")
    boolean notAtBank;

    @Option(name = "--because", description = "why it is cancelled or abandoned")
    @Nullable
    String reason;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(batches);
        if (cancel != null && refunds) {
            throw Typed.notTogether("--cancel", "--refunds");
        }
        if (abandon != null && (cancel != null || refunds)) {
            throw Typed.notTogether("--abandon", cancel != null ? "--cancel" : "--refunds");
        }
        out.facts(BatchFacts.of(batch(desk)));
    }

    private BatchView batch(Batches desk) {
        var why = reason == null ? "" : reason;
        if (abandon != null) {
            return desk.abandon(abandon, why, notAtBank);
        }
        if (cancel != null) {
            return desk.cancel(cancel, why);
        }
        return refunds ? desk.makeRefunds() : desk.make();
    }
}
