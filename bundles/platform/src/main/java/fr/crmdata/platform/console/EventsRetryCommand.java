package fr.crmdata.platform.console;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.operator.DeadLetters;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Puts a dead event back on its way. */
@Service
@Command(scope = "events", name = "retry", description = "Puts a dead event back on its way")
public final class EventsRetryCommand extends OperatorCommand {

    @Reference
    @Nullable
    DeadLetters letters;

    @Argument(index = 0, name = "client", description = "whose event it is", required = true)
    String client = "";

    @Argument(index = 1, name = "id", description = "the event", required = true)
    String id = "";

    @Override
    protected void run(Output out) {
        Objects.requireNonNull(letters).retry(ClientId.valueOf(client), id);
        out.facts(Map.of("retried", id));
    }
}
