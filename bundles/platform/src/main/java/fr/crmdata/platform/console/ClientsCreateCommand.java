package fr.crmdata.platform.console;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.identity.Users;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Creates a client, with its first administrator if wanted. */
@Service
@Command(scope = "clients", name = "create", description = "Creates a client, with its first administrator if wanted")
public final class ClientsCreateCommand extends OperatorCommand {

    @Reference
    @Nullable
    Clients clients;

    @Reference
    @Nullable
    Users users;

    @Argument(index = 0, name = "id", description = "lower-case letters, digits and hyphens", required = true)
    String id = "";

    @Argument(index = 1, name = "name", description = "as its people write it", required = true)
    String name = "";

    @Option(name = "--administrator", description = "e-mail address of the first administrator")
    @Nullable
    String administrator;

    @Override
    protected void run(Output out) {
        var client = Objects.requireNonNull(clients).create(id, name);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("client", client.id());
        if (administrator != null) {
            var added = Objects.requireNonNull(users)
                    .addAdministrator(client.id(), administrator, administrator, Language.FR);
            facts.put("administrator", administrator);
            facts.put("initialPassword", added.initialPassword());
        }
        out.facts(facts);
    }
}
