package fr.crmdata.platform.console;

import fr.crmdata.api.console.Output;
import fr.crmdata.api.identity.Users;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Locks a user of a client out, ending sessions and revoking tokens; with --undo lets them in again. */
@Service
@Command(
        scope = "users",
        name = "lock",
        description = "Locks a user of a client out, ending sessions and revoking tokens; --undo lets them in again")
public final class UsersLockCommand extends UserCommand {

    @Option(name = "--undo", description = "lets the user in again; revoked tokens stay revoked")
    boolean undo;

    @Override
    void run(Output out, Users present, Users.User user) {
        var now = user.active() == undo ? user : present.setActive(user.id(), user.version(), undo);
        out.facts(Map.of("email", now.details().email(), "active", now.active()));
    }
}
