package fr.crmdata.platform.console;

import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.ClientRefusal;
import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Closes a client (CLOSED) or opens it again (ACTIVE). */
@Service
@Command(scope = "clients", name = "state", description = "Closes a client (CLOSED) or opens it again (ACTIVE)")
public final class ClientsStateCommand extends OperatorCommand {

    @Reference
    @Nullable
    Clients clients;

    @Argument(index = 0, name = "id", description = "the client", required = true)
    String id = "";

    @Argument(index = 1, name = "state", description = "ACTIVE or CLOSED", required = true)
    Client.@Nullable State state;

    @Override
    protected void run(Output out) {
        if (!ClientId.isShaped(id)) {
            throw new ClientRefusal.Unknown(id);
        }
        var client = Objects.requireNonNull(clients).change(new ClientId(id), Objects.requireNonNull(state));
        out.facts(Map.of("client", client.id(), "state", client.state()));
    }
}
