package fr.crmdata.licensing.console;

import fr.crmdata.api.Language;
import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.FactForm;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The history of a contract. */
@Service
@Command(scope = "licensing", name = "facts", description = "What happened to a contract, and who entered it")
public final class FactsCommand extends OperatorCommand {

    @Reference
    @Nullable
    Contracts contracts;

    @Argument(name = "number", required = true, description = "of the contract, such as C-2026-00012")
    String number = "";

    @Override
    protected void run(Output out) {
        var rows = out.table("on", "kind", "what", "clause", "by", "id", "withdrawn");
        Objects.requireNonNull(contracts)
                .get(number)
                .facts()
                .forEach(fact -> rows.row(
                        fact.fact().on(),
                        FactForm.of(fact.fact()).kind(),
                        fact.sentence().in(Language.EN),
                        fact.clause().id(),
                        fact.by(),
                        fact.id(),
                        fact.withdrawn()));
        rows.print();
    }
}
