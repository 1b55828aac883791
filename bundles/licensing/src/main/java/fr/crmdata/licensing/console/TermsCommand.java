package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.TermsVersions;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Versions of the terms that were put to clients. */
@Service
@Command(
        scope = "licensing",
        name = "terms",
        description = "Published versions of the terms; --missing lists the contracts that have not accepted one")
public final class TermsCommand extends OperatorCommand {

    @Reference
    @Nullable
    TermsVersions versions;

    @Option(name = "--missing", description = "version whose acceptance is looked at")
    @Nullable
    String missing;

    @Option(name = "--behind", description = "number of the contract after which to go on")
    @Nullable
    String behind;

    @Option(name = "--limit", description = "how many contracts are looked at: 50 when left out, 500 at most")
    @Nullable
    String limit;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(versions);
        if (missing == null) {
            var rows = out.table("version", "from", "by", "at", "SHA-256");
            desk.published()
                    .forEach(one -> rows.row(
                            one.terms().version(),
                            one.terms().from(),
                            one.by(),
                            one.at(),
                            one.terms().hash()));
            rows.print();
        } else {
            var rows = out.table("contract", "holder");
            Optional<String> cursor = Given.some(behind);
            desk.missing(missing, cursor, Given.limit(limit))
                    .items()
                    .forEach(one -> rows.row(one.number(), one.name()));
            rows.print();
        }
    }
}
