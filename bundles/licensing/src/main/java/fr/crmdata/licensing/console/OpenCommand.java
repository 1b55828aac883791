package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.HolderWords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** A contract that nobody subscribed to on the public page. */
@Service
@Command(
        scope = "licensing",
        name = "open",
        description =
                "Opens a contract: open -f subscribed,2026-12-01,termsVersion=2026-1,months=1,method=TRANSFER \"name=Morel SARL\" city=Lyon")
public final class OpenCommand extends OperatorCommand {

    @Reference
    @Nullable
    Contracts contracts;

    @Argument(
            name = "holder",
            required = true,
            multiValued = true,
            description =
                    "name=, person=, street=, postalCode=, city=, country=, siren=, vatNumber=, email=, language=")
    List<String> holder = List.of();

    @Option(
            name = "--fact",
            aliases = "-f",
            multiValued = true,
            description = "its first facts: kind,day,name=value,… such as seats-added,2026-12-01,module=CRM,seats=2")
    @Nullable
    List<String> facts;

    @Option(
            name = "--client",
            aliases = "-c",
            description = "whose database it opens; left out for a server on the client's premises")
    @Nullable
    String client;

    @Override
    protected void run(Output out) {
        var number = Objects.requireNonNull(contracts)
                .open(
                        Given.some(client).map(id -> Given.client("client", id)),
                        HolderWords.change(Holder.NOBODY, FactText.values(holder)),
                        facts == null
                                ? List.of()
                                : facts.stream().map(FactText::read).toList());
        out.facts(Map.of("number", number));
    }
}
