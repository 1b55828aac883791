package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Frauds;
import fr.crmdata.licensing.office.Given;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The registered letter about codes in wrong hands. */
@Service
@Command(
        scope = "licensing",
        name = "fraud-letter",
        description = "Keeps the dates of the registered letter by which a client confirms a report")
public final class FraudLetterCommand extends OperatorCommand {

    @Reference
    @Nullable
    Frauds frauds;

    @Argument(name = "report", required = true, description = "its id, as licensing:fraud-reports says")
    String report = "";

    @Argument(index = 1, name = "posted", required = true, description = "day on which the client posted it")
    String posted = "";

    @Option(name = "--presented", description = "day on which it came here first")
    @Nullable
    String presented;

    @Override
    protected void run(Output out) {
        var entered = Objects.requireNonNull(frauds)
                .enterLetter(report, Given.requiredDay("posted", posted), Given.day("presented", presented));
        out.facts()
                .fact("report", report)
                .fact("client", entered.client())
                .fact("posted", entered.posted())
                .fact("presented", entered.presented())
                .print();
    }
}
