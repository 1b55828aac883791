package fr.crmdata.platform.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.identity.Users;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The users of a client; the operator’s staff with --client operator. */
@Service
@Command(
        scope = "users",
        name = "list",
        description = "The users of a client; the operator’s staff with --client operator")
public final class UsersListCommand extends ClientCommand {

    @Reference
    @Nullable
    Users users;

    @Override
    protected void run(Output out) {
        var table = out.table("id", "name", "email", "role", "active", "lastSeen");
        Objects.requireNonNull(users)
                .all()
                .forEach(user -> table.row(
                        user.id(),
                        user.details().name(),
                        user.details().email(),
                        user.details().role(),
                        user.active(),
                        user.lastSeenAt()));
        table.print();
    }
}
