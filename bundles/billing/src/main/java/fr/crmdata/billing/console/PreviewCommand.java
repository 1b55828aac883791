package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.BillingRuns;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Looks ahead. */
@Service
@Command(scope = "billing", name = "preview", description = "What a run would issue until a day; writes nothing")
public final class PreviewCommand extends OperatorCommand {

    @Reference
    @Nullable
    BillingRuns runs;

    @Argument(name = "day", index = 0, required = true, description = "such as 2026-12-31")
    String day = "";

    @Option(name = "--limit", description = "50 when left out, 500 at most")
    @Nullable
    String limit;

    @Override
    protected void run(Output out) {
        var rows = out.table("contract", "buyer", "kind", "issue", "due", "gross", "decided", "problem");
        var wanted = Typed.day("day", day);
        for (var one : Objects.requireNonNull(runs)
                .preview(wanted, Optional.empty(), Typed.limit(limit))
                .items()) {
            rows.row(
                    one.contract(),
                    one.buyer(),
                    one.kind(),
                    one.issue(),
                    one.due(),
                    one.gross().plain(),
                    one.decided(),
                    one.problem());
        }
        rows.print();
    }
}
