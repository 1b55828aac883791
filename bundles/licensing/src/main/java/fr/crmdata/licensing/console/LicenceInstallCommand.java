package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Licences;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Takes a licence on this server. */
@Service
@Command(
        scope = "licensing",
        name = "licence-install",
        description = "Installs a licence file that lies on this machine")
public final class LicenceInstallCommand extends OperatorCommand {

    @Reference
    @Nullable
    Licences licences;

    @Argument(name = "file", required = true, description = "path of the file")
    String file = "";

    @Override
    protected void run(Output out) {
        var licence = Objects.requireNonNull(licences).install(LicenceFiles.read(file));
        out.facts(Map.of("id", licence.id(), "holder", licence.holder(), "until", licence.until()));
    }
}
