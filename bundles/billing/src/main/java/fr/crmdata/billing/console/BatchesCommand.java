package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.Batches;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Batches for the bank, the latest first; with --plan what would be collected today. */
@Service
@Command(
        scope = "billing",
        name = "batches",
        description = "Batches for the bank, the latest first; with --plan what would be collected today")
public final class BatchesCommand extends OperatorCommand {

    private static final int LIMIT = 50;

    @Reference
    @Nullable
    Batches batches;

    @Option(name = "--plan", description = "what would be collected if the file went to the bank today")
    boolean plan;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(batches);
        if (plan) {
            var rows = out.table("debit", "contract", "client", "mandate", "amount", "date", "left out because");
            var planned = desk.plan();
            planned.debits()
                    .forEach(debit -> rows.row(
                            debit.id(),
                            debit.contract(),
                            debit.client(),
                            debit.mandate(),
                            debit.amount(),
                            debit.date(),
                            ""));
            planned.left()
                    .forEach(left ->
                            rows.row(left.id(), left.contract(), left.client(), "", left.amount(), "", left.code()));
            rows.print();
            return;
        }
        var rows = out.table("id", "kind", "state", "count", "total", "execution", "made", "released", "sent", "error");
        desk.find(Optional.empty(), LIMIT)
                .items()
                .forEach(batch -> rows.row(
                        batch.id(),
                        batch.kind(),
                        batch.state(),
                        batch.count(),
                        batch.total(),
                        batch.execution(),
                        batch.madeBy(),
                        batch.releasedBy(),
                        batch.sentAt(),
                        batch.error()));
        rows.print();
    }
}
