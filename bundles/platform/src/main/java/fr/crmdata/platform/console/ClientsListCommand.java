package fr.crmdata.platform.console;

import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** All clients. */
@Service
@Command(scope = "clients", name = "list", description = "All clients")
public final class ClientsListCommand extends OperatorCommand {

    @Reference
    @Nullable
    Clients clients;

    @Override
    protected void run(Output out) {
        var table = out.table("id", "name", "state", "created");
        Objects.requireNonNull(clients)
                .all()
                .forEach(client -> table.row(client.id(), client.name(), client.state(), client.createdAt()));
        table.print();
    }
}
