package fr.crmdata.platform.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.operator.DeadLetters;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Events that no try could deliver. */
@Service
@Command(scope = "events", name = "dead", description = "Events that no try could deliver")
public final class EventsDeadCommand extends OperatorCommand {

    @Reference
    @Nullable
    DeadLetters letters;

    @Override
    protected void run(Output out) {
        var table = out.table("client", "id", "listener", "type", "subject", "attempts", "error");
        Objects.requireNonNull(letters)
                .newest(200)
                .forEach(letter -> table.row(
                        letter.client(),
                        letter.id(),
                        letter.listener(),
                        letter.type(),
                        letter.subject(),
                        letter.attempts(),
                        letter.error()));
        table.print();
    }
}
