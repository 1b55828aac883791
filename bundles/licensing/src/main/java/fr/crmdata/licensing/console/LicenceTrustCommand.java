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

/** Takes a list of the operator's keys on this server. */
@Service
@Command(
        scope = "licensing",
        name = "licence-trust",
        description =
                "Takes a list of the operator's keys that lies on this machine; the first one needs their fingerprint")
public final class LicenceTrustCommand extends OperatorCommand {

    @Reference
    @Nullable
    Licences licences;

    @Argument(name = "file", required = true, description = "path of the list")
    String file = "";

    @Option(name = "--fingerprint", description = "of the key that signed the first list, as the operator tells it")
    @Nullable
    String fingerprint;

    @Override
    protected void run(Output out) {
        var ring = Objects.requireNonNull(licences).trust(LicenceFiles.read(file), Given.some(fingerprint));
        out.facts(Map.of("list", ring.serial(), "signs", ring.current().id()));
    }
}
