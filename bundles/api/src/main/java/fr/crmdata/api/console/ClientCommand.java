package fr.crmdata.api.console;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.ClientRefusal;
import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import java.util.Map;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A console command on the data of one client. Whose, and why, is said by options or once for the session:
 * {@code CLIENT=ateliers; REASON="ticket 4711"}. The reason goes into the client's audit log. The operator's own data, with
 * {@code --client operator}, needs none.
 */
public abstract class ClientCommand extends OperatorCommand {

    @Reference
    @Nullable
    Clients clients;

    @Reference
    @Nullable
    Audit audit;

    @Option(
            name = "--client",
            aliases = "-c",
            description = "id of the client; the session variable CLIENT when left out")
    @Nullable
    String client;

    @Option(
            name = "--reason",
            aliases = "-r",
            description = "why its data is looked at; the session variable REASON when left out")
    @Nullable
    String reason;

    @Override
    protected final Caller caller() {
        var staff = staff();
        var wanted = value(client, "CLIENT");
        if (wanted.equals(ClientId.OPERATOR.value())) {
            return staff;
        }
        var id = known(staff, wanted);
        var why = value(reason, "REASON");
        if (why.isBlank()) {
            throw new AccessRefusal.ReasonNeeded();
        }
        var inside = new Caller(Caller.Kind.STAFF, staff.id(), staff.name(), id, Role.ADMINISTRATOR, staff.language());
        access().as(inside, () -> java.util.Objects.requireNonNull(audit)
                .record("access.console", getClass().getSimpleName(), Map.of("reason", why)));
        return inside;
    }

    private ClientId known(Caller staff, String id) {
        if (!ClientId.isShaped(id)) {
            throw new ClientRefusal.Unknown(id);
        }
        return access().as(staff, () -> java.util.Objects.requireNonNull(clients)
                .find(new ClientId(id))
                .orElseThrow(() -> new ClientRefusal.Unknown(id))
                .id());
    }

    private String value(@Nullable String option, String variable) {
        if (option != null) {
            return option;
        }
        var value = session().get(variable);
        return value == null ? "" : value.toString();
    }
}
