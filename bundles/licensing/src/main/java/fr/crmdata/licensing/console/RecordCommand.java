package fr.crmdata.licensing.console;

import fr.crmdata.api.Language;
import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Contracts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Says what happened to a contract. */
@Service
@Command(
        scope = "licensing",
        name = "record",
        description = "Adds a fact to a contract: record C-2026-00012 seats-added 2026-12-01 module=CRM seats=2")
public final class RecordCommand extends OperatorCommand {

    @Reference
    @Nullable
    Contracts contracts;

    @Argument(name = "number", required = true, description = "of the contract, such as C-2026-00012")
    String number = "";

    @Argument(index = 1, name = "kind", required = true, description = "such as seats-added")
    String kind = "";

    @Argument(index = 2, name = "on", required = true, description = "day on which it happened")
    String on = "";

    @Argument(index = 3, name = "values", multiValued = true, description = "such as module=CRM seats=2")
    @Nullable
    List<String> values;

    @Override
    protected void run(Output out) {
        var recorded = Objects.requireNonNull(contracts)
                .record(number, FactText.read(kind, on, values == null ? List.of() : values));
        out.facts(Map.of("id", recorded.id(), "what", recorded.sentence().in(Language.EN)));
    }
}
