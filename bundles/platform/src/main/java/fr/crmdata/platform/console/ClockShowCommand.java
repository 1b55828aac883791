package fr.crmdata.platform.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.operator.DemoClock;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** What time it is for contracts and deadlines. */
@Service
@Command(scope = "clock", name = "show", description = "What time it is for contracts and deadlines")
public final class ClockShowCommand extends OperatorCommand {

    @Reference
    @Nullable
    DemoClock clock;

    @Override
    protected void run(Output out) {
        var present = Objects.requireNonNull(clock);
        out.facts(Map.of("now", present.now(), "settable", present.isSettable()));
    }
}
