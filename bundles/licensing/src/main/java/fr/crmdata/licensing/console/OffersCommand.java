package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.PriceLists;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Offers, those for few included. */
@Service
@Command(scope = "licensing", name = "offers", description = "What is offered to newcomers")
public final class OffersCommand extends OperatorCommand {

    @Reference
    @Nullable
    PriceLists prices;

    @Override
    protected void run(Output out) {
        var rows = out.table("code", "name", "from", "until", "modules", "discount", "commitment", "trial", "public");
        Objects.requireNonNull(prices)
                .offers()
                .forEach(offer -> rows.row(
                        offer.code(),
                        offer.name(),
                        offer.from(),
                        offer.until(),
                        String.join(",", offer.modules()),
                        offer.discount().toPlainString(),
                        offer.commitmentMonths(),
                        offer.trialDays(),
                        offer.isPublic()));
        rows.print();
    }
}
