package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.PriceLists;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** What the service costs. */
@Service
@Command(scope = "licensing", name = "prices", description = "Published price lists and offers")
public final class PricesCommand extends OperatorCommand {

    @Reference
    @Nullable
    PriceLists prices;

    @Override
    protected void run(Output out) {
        var rows = out.table("version", "from", "module", "unit", "by the year", "by");
        Objects.requireNonNull(prices).all().forEach(list -> list.lines()
                .forEach(line ->
                        rows.row(list.version(), list.from(), line.module(), line.unit(), line.yearUnit(), list.by())));
        rows.print();
    }
}
