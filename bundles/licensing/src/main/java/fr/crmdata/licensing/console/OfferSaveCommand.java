package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.PriceLists;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** An offer for newcomers. */
@Service
@Command(scope = "licensing", name = "offer-save", description = "Makes an offer or replaces the one of its code")
public final class OfferSaveCommand extends OperatorCommand {

    @Reference
    @Nullable
    PriceLists prices;

    @Argument(name = "code", required = true, description = "short, in addresses")
    String code = "";

    @Argument(index = 1, name = "name", required = true, description = "what people read")
    String name = "";

    @Argument(index = 2, name = "from", required = true, description = "first day")
    String from = "";

    @Argument(index = 3, name = "modules", required = true, multiValued = true, description = "such as crm call")
    List<String> modules = List.of();

    @Option(name = "--until", description = "its last day; for ever when left out")
    @Nullable
    String until;

    @Option(name = "--discount", description = "per cent off the list")
    @Nullable
    String discount;

    @Option(name = "--commitment", description = "months; none when left out")
    @Nullable
    String commitment;

    @Option(name = "--trial", description = "days; none when left out")
    @Nullable
    String trial;

    @Option(name = "--public", description = "everybody sees it on the public page")
    boolean isPublic;

    @Override
    protected void run(Output out) {
        var offer = Objects.requireNonNull(prices)
                .save(new PriceLists.Offer(
                        code,
                        name,
                        Given.requiredDay("from", from),
                        Given.day("until", until),
                        modules,
                        discount == null ? BigDecimal.ZERO : Given.decimal("discount", discount),
                        Given.number("commitment", commitment, 0, 0, 60),
                        Given.number("trial", trial, 0, 0, 90),
                        isPublic));
        out.facts()
                .fact("code", offer.code())
                .fact("name", offer.name())
                .fact("from", offer.from())
                .fact("until", offer.until())
                .fact("public", offer.isPublic())
                .print();
    }
}
