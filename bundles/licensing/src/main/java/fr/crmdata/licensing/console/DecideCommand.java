package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.Given;
import java.util.List;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Another convention from a day on. */
@Service
@Command(
        scope = "licensing",
        name = "decide",
        description = "Decides conventions from a day on: decide 2027-01-01 invoicing.issueDays=10")
public final class DecideCommand extends OperatorCommand {

    @Reference
    @Nullable
    Contracts contracts;

    @Argument(name = "from", required = true, description = "first day, today or later")
    String from = "";

    @Argument(
            index = 1,
            name = "values",
            required = true,
            multiValued = true,
            description = "by the names of licensing:settings --all, such as invoicing.issueDays=10")
    List<String> values = List.of();

    @Override
    protected void run(Output out) {
        var rows = out.table("from", "by", "convention", "value");
        var day = Given.requiredDay("from", from);
        var decided = FactText.values(values);
        Objects.requireNonNull(contracts).decide(day, decided).changes().stream()
                .filter(change -> change.from().equals(day))
                .reduce((earlier, later) -> later)
                .ifPresent(change ->
                        decided.forEach((name, value) -> rows.row(change.from(), change.author(), name, value)));
        rows.print();
    }
}
