package fr.crmdata.licensing.console;

import fr.crmdata.api.Language;
import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Contracts;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Takes a fact back, without hiding it. */
@Service
@Command(scope = "licensing", name = "withdraw", description = "Says that a fact never was so, and why")
public final class WithdrawCommand extends OperatorCommand {

    @Reference
    @Nullable
    Contracts contracts;

    @Argument(name = "number", required = true, description = "of the contract, such as C-2026-00012")
    String number = "";

    @Argument(index = 1, name = "fact", required = true, description = "its id, see licensing:facts")
    String fact = "";

    @Argument(index = 2, name = "reason", required = true, description = "why it was wrong")
    String reason = "";

    @Override
    protected void run(Output out) {
        var withdrawn = Objects.requireNonNull(contracts).withdraw(number, fact, reason);
        out.facts(Map.of("id", withdrawn.id(), "what", withdrawn.sentence().in(Language.EN)));
    }
}
