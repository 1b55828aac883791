package fr.crmdata.platform.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.mail.Deliveries;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Addresses from which mails came back. */
@Service
@Command(
        scope = "mail",
        name = "refused",
        description = "Addresses that are not used because mails came back from them, the latest first")
public final class MailRefusedCommand extends ClientCommand {

    private static final int MOST = 500;

    @Reference
    @Nullable
    Deliveries deliveries;

    @Override
    protected void run(Output out) {
        var table = out.table("address", "reason", "since");
        Objects.requireNonNull(deliveries)
                .refused(MOST)
                .forEach(one -> table.row(one.address(), one.reason(), one.since()));
        table.print();
    }
}
