package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Subscriptions;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Opens the service for a newcomer. */
@Service
@Command(
        scope = "licensing",
        name = "approve",
        description = "Approves an order: database, administrator, contract and modules are made")
public final class ApproveCommand extends OperatorCommand {

    @Reference
    @Nullable
    Subscriptions subscriptions;

    @Argument(name = "id", required = true, description = "of the order, see licensing:subscriptions")
    String id = "";

    @Option(name = "--client", description = "id the client shall have; made of its name when left out")
    @Nullable
    String client;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(subscriptions);
        var approved = desk.approve(id, client == null ? desk.proposedClient(id) : client);
        out.facts(Map.of("id", id, "client", approved.client(), "job", approved.job(), "state", approved.state()));
    }
}
