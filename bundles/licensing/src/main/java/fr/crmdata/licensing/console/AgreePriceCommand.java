package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.PriceLists;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Another price for one client. */
@Service
@Command(
        scope = "licensing",
        name = "agree-price",
        description = "Agrees another price with one client; a higher one needs a price rise by letter")
public final class AgreePriceCommand extends OperatorCommand {

    @Reference
    @Nullable
    PriceLists prices;

    @Argument(name = "contract", required = true, description = "its number")
    String contract = "";

    @Argument(index = 1, name = "module", required = true, description = "such as crm")
    String module = "";

    @Argument(index = 2, name = "unit", required = true, description = "a month of one user before tax, such as 49.00")
    String unit = "";

    @Argument(index = 3, name = "from", required = true, description = "first day")
    String from = "";

    @Override
    protected void run(Output out) {
        var day = Given.requiredDay("from", from);
        var price = Given.price("unit", unit);
        Objects.requireNonNull(prices).agree(contract, day, module, price);
        out.facts()
                .fact("contract", contract)
                .fact("module", module)
                .fact("unit", unit)
                .fact("from", day)
                .print();
    }
}
