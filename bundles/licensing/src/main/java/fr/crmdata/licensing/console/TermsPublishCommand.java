package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.TermsVersions;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Puts a new version of the terms to clients. */
@Service
@Command(
        scope = "licensing",
        name = "terms-publish",
        description = "Publishes a version of the terms for good; clients are asked to accept it")
public final class TermsPublishCommand extends OperatorCommand {

    @Reference
    @Nullable
    TermsVersions versions;

    @Argument(name = "version", required = true, description = "its name, such as 2027-1")
    String version = "";

    @Argument(index = 1, name = "from", required = true, description = "first day")
    String from = "";

    @Argument(index = 2, name = "file", required = true, description = "path of its text on this machine, in UTF-8")
    String file = "";

    @Override
    protected void run(Output out) {
        var published = Objects.requireNonNull(versions)
                .publish(version, Given.requiredDay("from", from), LicenceFiles.read(file));
        out.facts()
                .fact("version", published.terms().version())
                .fact("from", published.terms().from())
                .fact("SHA-256", published.terms().hash())
                .print();
    }
}
