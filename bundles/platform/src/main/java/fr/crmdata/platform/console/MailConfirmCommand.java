package fr.crmdata.platform.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.mail.Deliveries;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** An address takes mail again. */
@Service
@Command(
        scope = "mail",
        name = "confirm",
        description = "An address takes mail again: what came back and what was held leaves once more")
public final class MailConfirmCommand extends ClientCommand {

    @Reference
    @Nullable
    Deliveries deliveries;

    @Argument(name = "address", required = true, description = "as it was refused")
    String address = "";

    @Override
    protected void run(Output out) {
        var confirmed = Objects.requireNonNull(deliveries).confirm(address);
        out.facts().fact("address", address).fact("was refused", confirmed).print();
    }
}
