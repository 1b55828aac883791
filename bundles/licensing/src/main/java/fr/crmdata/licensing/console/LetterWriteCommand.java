package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Letters;
import java.util.List;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** A letter by hand. */
@Service
@Command(
        scope = "licensing",
        name = "letter-write",
        description = "Writes a letter by hand: letter-write C-2026-00012 PRICE_RISE 2026-12-01 price.crm=52.00")
public final class LetterWriteCommand extends OperatorCommand {

    @Reference
    @Nullable
    Letters letters;

    @Argument(name = "contract", required = true, description = "its number")
    String contract = "";

    @Argument(
            index = 1,
            name = "kind",
            required = true,
            description = "PRICE_RISE, FORCE_MAJEURE, FORMAL_NOTICE or SECOND_NOTICE")
    String kind = "";

    @Argument(index = 2, name = "on", required = true, description = "day of the letter")
    String on = "";

    @Argument(
            index = 3,
            name = "figures",
            multiValued = true,
            description = "what its template asks for, such as price.crm=52.00")
    @Nullable
    List<String> figures;

    @Override
    protected void run(Output out) {
        var letter = Objects.requireNonNull(letters)
                .write(
                        contract,
                        Given.constant(Letters.Kind.class, "kind", kind),
                        Given.requiredDay("on", on),
                        FactText.values(figures == null ? List.of() : figures));
        out.facts()
                .fact("number", letter.number())
                .fact("kind", letter.kind())
                .fact("state", letter.state())
                .print();
    }
}
