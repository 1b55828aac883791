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

/** Mails that came back go to another address. */
@Service
@Command(
        scope = "mail",
        name = "replace",
        description = "What came back from an address and what was held leaves once more, to another address alone")
public final class MailReplaceCommand extends ClientCommand {

    @Reference
    @Nullable
    Deliveries deliveries;

    @Argument(index = 0, name = "address", required = true, description = "as it was refused")
    String address = "";

    @Argument(index = 1, name = "by", required = true, description = "the right one")
    String by = "";

    @Override
    protected void run(Output out) {
        var replaced = Objects.requireNonNull(deliveries).replace(address, by);
        out.facts()
                .fact("address", address)
                .fact("by", by)
                .fact("was refused", replaced)
                .print();
    }
}
