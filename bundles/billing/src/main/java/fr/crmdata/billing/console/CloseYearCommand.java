package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.YearClosings;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Years of the accounts; with a year closes it for good. */
@Service
@Command(scope = "billing", name = "close-year", description = "Years of the accounts; with a year closes it for good")
public final class CloseYearCommand extends OperatorCommand {

    @Reference
    @Nullable
    YearClosings closings;

    @Argument(name = "year", description = "such as 2026; the list when left out")
    @Nullable
    String year;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(closings);
        if (year == null) {
            var rows = out.table("year", "state", "asked by", "closed by", "closed at", "sha256");
            desk.all()
                    .forEach(one -> rows.row(
                            one.year(), one.state(), one.askedBy(), one.closedBy(), one.closedAt(), one.hash()));
            rows.print();
            return;
        }
        var closed = desk.close(Typed.number("year", year));
        out.facts()
                .fact("year", closed.year())
                .fact("state", closed.state())
                .fact("file", closed.file())
                .fact("sha256", closed.hash())
                .print();
    }
}
