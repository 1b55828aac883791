package fr.crmdata.platform.console;

import fr.crmdata.api.audit.AuditLog;
import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The newest entries of a client’s audit log; of the operator’s with --client operator. */
@Service
@Command(
        scope = "audit",
        name = "list",
        description = "The newest entries of a client’s audit log; of the operator’s with --client operator")
public final class AuditListCommand extends ClientCommand {

    @Reference
    @Nullable
    AuditLog log;

    @Option(name = "--limit", description = "how many")
    int limit = 30;

    @Override
    protected void run(Output out) {
        var table = out.table("number", "at", "who", "action", "subject", "details");
        Objects.requireNonNull(log)
                .entries(Optional.empty(), limit)
                .forEach(entry -> table.row(
                        entry.number(), entry.at(), entry.who(), entry.action(), entry.subject(), entry.details()));
        table.print();
    }
}
