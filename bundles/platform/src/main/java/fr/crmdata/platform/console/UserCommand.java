package fr.crmdata.platform.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.identity.Users;
import fr.crmdata.platform.identity.IdentityRefusal;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;

/** A command about one user of a client, who is named by the e-mail address. */
abstract class UserCommand extends ClientCommand {

    @Reference
    @Nullable
    Users users;

    @Argument(index = 0, name = "email", description = "of the user", required = true)
    String email = "";

    @Override
    protected final void run(Output out) {
        var present = Objects.requireNonNull(users);
        var user = present.all().stream()
                .filter(known -> known.details().email().equalsIgnoreCase(email))
                .findFirst()
                .orElseThrow(() -> new IdentityRefusal.UnknownUser(email));
        run(out, present, user);
    }

    abstract void run(Output out, Users present, Users.User user);
}
