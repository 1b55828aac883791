package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.BillingRuns;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Runs the billing by hand. */
@Service
@Command(scope = "billing", name = "run", description = "Issues all that contracts asked for, once")
public final class RunCommand extends OperatorCommand {

    @Reference
    @Nullable
    BillingRuns runs;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(runs);
        var report = desk.run();
        out.facts()
                .fact("looked", report.looked())
                .fact("invoices", report.invoices())
                .fact("credits", report.credits())
                .fact("gross", report.gross().plain())
                .fact("set aside", report.setAside())
                .fact("warnings", String.join(" ", desk.warnings()))
                .print();
    }
}
