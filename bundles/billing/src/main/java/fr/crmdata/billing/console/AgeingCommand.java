package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.Figures;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Shows the aged balance. */
@Service
@Command(scope = "billing", name = "ageing", description = "What is open by how late it is, and who owes most")
public final class AgeingCommand extends OperatorCommand {

    @Reference
    @Nullable
    Figures figures;

    @Argument(name = "on", required = true, description = "day, such as 2026-12-31")
    String on = "";

    @Option(name = "--limit", description = "of debtors: 50 when left out")
    @Nullable
    String limit;

    @Override
    protected void run(Output out) {
        var day = Typed.day("on", on);
        var ages = out.part("ages").table("late", "invoices", "open");
        Objects.requireNonNull(figures)
                .overdue(day)
                .forEach(one -> ages.row(one.age(), one.invoices(), one.open().plain()));
        ages.print();
        var debtors = out.part("debtors").table("contract", "buyer", "open", "overdue", "credit");
        figures.debtors(day, Typed.limit(limit))
                .forEach(one -> debtors.row(
                        one.contract(),
                        one.buyer(),
                        one.open().plain(),
                        one.overdue().plain(),
                        one.credit().plain()));
        debtors.print();
    }
}
