package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.PriceLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Another version of the price list. */
@Service
@Command(
        scope = "licensing",
        name = "price-publish",
        description =
                "Publishes a version of the price list for good: price-publish 2027-1 2027-01-01 60.00 30.00 crm=49.00/45.00")
public final class PricePublishCommand extends OperatorCommand {

    @Reference
    @Nullable
    PriceLists prices;

    @Argument(name = "version", required = true, description = "its name, such as 2027-1")
    String version = "";

    @Argument(index = 1, name = "from", required = true, description = "first day, today or later")
    String from = "";

    @Argument(index = 2, name = "reinstatement", required = true, description = "fee for reinstatement before tax")
    String reinstatement = "";

    @Argument(index = 3, name = "dataReturn", required = true, description = "fee for data return before tax")
    String dataReturn = "";

    @Argument(
            index = 4,
            name = "lines",
            required = true,
            multiValued = true,
            description = "module=month of one user before tax, and behind a slash the same paid by the year")
    List<String> lines = List.of();

    @Override
    protected void run(Output out) {
        var wanted = new ArrayList<PriceLists.Line>();
        FactText.values(lines).forEach((module, units) -> {
            var slash = units.indexOf('/');
            var unit = Given.price(module, slash < 0 ? units : units.substring(0, slash));
            wanted.add(new PriceLists.Line(
                    module, unit, slash < 0 ? unit : Given.price(module, units.substring(slash + 1))));
        });
        var list = Objects.requireNonNull(prices)
                .publish(
                        version,
                        Given.requiredDay("from", from),
                        wanted,
                        Given.money("reinstatement", reinstatement),
                        Given.money("dataReturn", dataReturn));
        out.facts()
                .fact("version", list.version())
                .fact("from", list.from())
                .fact("modules", list.lines().size())
                .fact("by", list.by())
                .print();
    }
}
