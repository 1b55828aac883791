package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Licences;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Writes a licence for a server on a client's premises. */
@Service
@Command(scope = "licensing", name = "licence-issue", description = "Issues a licence file for what a contract opens")
public final class LicenceIssueCommand extends OperatorCommand {

    @Reference
    @Nullable
    Licences licences;

    @Argument(name = "contract", required = true, description = "its number")
    String contract = "";

    @Argument(index = 1, name = "until", required = true, description = "last day")
    String until = "";

    @Option(name = "--grace", description = "days it still works after that; 15 when left out")
    @Nullable
    String grace;

    @Option(name = "--installation", description = "id of the server it is bound to")
    @Nullable
    String installation;

    @Option(name = "--file", description = "where the file is written; it is printed when left out")
    @Nullable
    String file;

    @Override
    protected void run(Output out) {
        var issued = Objects.requireNonNull(licences)
                .issue(
                        contract,
                        Given.some(installation),
                        Given.requiredDay("until", until),
                        Given.number("grace", grace, Licences.USUAL_GRACE_DAYS, 0, 366));
        if (file == null) {
            out.say(issued.text());
        } else {
            LicenceFiles.write(file, issued.text());
        }
        out.facts(Map.of(
                "id",
                issued.licence().id(),
                "until",
                issued.licence().until(),
                "key",
                issued.licence().key()));
    }
}
