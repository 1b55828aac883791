package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Subscriptions;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Says no to a newcomer. */
@Service
@Command(scope = "licensing", name = "refuse", description = "Refuses an order, or ends its trial, with a reason")
public final class RefuseCommand extends OperatorCommand {

    @Reference
    @Nullable
    Subscriptions subscriptions;

    @Argument(name = "id", required = true, description = "of the order, see licensing:subscriptions")
    String id = "";

    @Argument(index = 1, name = "reason", required = true, description = "why")
    String reason = "";

    @Override
    protected void run(Output out) {
        var refused = Objects.requireNonNull(subscriptions).refuse(id, reason);
        out.facts(Map.of("id", id, "state", refused.state()));
    }
}
