package fr.crmdata.platform.console;

import fr.crmdata.api.console.Output;
import fr.crmdata.api.identity.Users;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Gives a user of a client a new initial password; sessions end and tokens are revoked. */
@Service
@Command(
        scope = "users",
        name = "reset",
        description = "Gives a user of a client a new initial password; sessions end and tokens are revoked")
public final class UsersResetCommand extends UserCommand {

    @Override
    void run(Output out, Users present, Users.User user) {
        out.facts(Map.of("email", user.details().email(), "initialPassword", present.resetPassword(user.id())));
    }
}
