package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.DailyWork;
import fr.crmdata.licensing.office.Given;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Runs the daily work by hand. */
@Service
@Command(
        scope = "licensing",
        name = "run",
        description = "Does everything due until a day, today or an earlier one, once")
public final class RunCommand extends OperatorCommand {

    @Reference
    @Nullable
    DailyWork work;

    @Argument(name = "day", required = true, description = "such as 2026-11-25")
    String day = "";

    @Override
    protected void run(Output out) {
        var report = Objects.requireNonNull(work).run(Given.requiredDay("day", day));
        out.facts(Map.of(
                "day", report.day(),
                "contracts", report.contracts(),
                "acts", report.acts(),
                "failed", report.failed()));
    }
}
