package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Subscriptions;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The welcome mail once more. */
@Service
@Command(
        scope = "licensing",
        name = "welcome-again",
        description = "Sends the welcome mail of an order once more, with a new link")
public final class WelcomeAgainCommand extends OperatorCommand {

    @Reference
    @Nullable
    Subscriptions subscriptions;

    @Argument(name = "id", required = true, description = "of the order, see licensing:subscriptions")
    String id = "";

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(subscriptions);
        desk.sendWelcomeAgain(id);
        out.facts()
                .fact("id", id)
                .fact("to", desk.get(id).order().administratorEmail())
                .print();
    }
}
