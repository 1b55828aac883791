package fr.crmdata.platform.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.identity.Users;
import fr.crmdata.platform.identity.IdentityRefusal;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Gives a user of a client a new initial password. */
@Service
@Command(scope = "users", name = "reset", description = "Gives a user of a client a new initial password")
public final class UsersResetCommand extends ClientCommand {

    @Reference
    @Nullable
    Users users;

    @Argument(index = 0, name = "email", description = "of the user", required = true)
    String email = "";

    @Override
    protected void run(Output out) {
        var present = Objects.requireNonNull(users);
        var user = present.all().stream()
                .filter(known -> known.details().email().equalsIgnoreCase(email))
                .findFirst()
                .orElseThrow(() -> new IdentityRefusal.UnknownUser(email));
        out.facts(Map.of("email", email, "initialPassword", present.resetPassword(user.id())));
    }
}
