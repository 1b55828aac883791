package fr.crmdata.platform.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.platform.OperatorPermissions;
import fr.crmdata.platform.events.Listeners;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Forgets a listener that will never come back, and the events that wait for it. */
@Service
@Command(
        scope = "events",
        name = "forget",
        description = "Forgets a listener that will never come back, and the events that wait for it")
public final class EventsForgetCommand extends OperatorCommand {

    @Reference
    @Nullable
    Listeners listeners;

    @Argument(index = 0, name = "listener", description = "its name", required = true)
    String listener = "";

    @Override
    protected void run(Output out) {
        access().require(OperatorPermissions.SERVICE_MANAGE);
        Objects.requireNonNull(listeners).forget(listener);
        out.facts(Map.of("forgotten", listener));
    }
}
