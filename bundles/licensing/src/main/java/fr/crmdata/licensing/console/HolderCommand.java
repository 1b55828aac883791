package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.HolderWords;
import java.util.List;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Another name or address. */
@Service
@Command(
        scope = "licensing",
        name = "holder",
        description =
                "Who a contract is made with, and another name or address from now on: holder C-2026-00012 \"street=1 rue Neuve\" city=Lyon")
public final class HolderCommand extends OperatorCommand {

    @Reference
    @Nullable
    Contracts contracts;

    @Argument(name = "number", required = true, description = "of the contract, such as C-2026-00012")
    String number = "";

    @Argument(
            index = 1,
            name = "changes",
            multiValued = true,
            description =
                    "only shown when left out; name=, person=, street=, postalCode=, city=, country=, siren=, vatNumber=, email=, language=")
    @Nullable
    List<String> changes;

    @Override
    protected void run(Output out) {
        var book = Objects.requireNonNull(contracts);
        if (changes != null) {
            var before = book.get(number);
            book.change(number, before.version(), HolderWords.change(before.holder(), FactText.values(changes)));
        }
        out.facts(HolderWords.of(book.get(number).holder()));
    }
}
