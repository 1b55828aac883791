package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Frauds;
import fr.crmdata.licensing.office.Given;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Codes in wrong hands. */
@Service
@Command(
        scope = "licensing",
        name = "fraud-reports",
        description = "Codes that clients reported to be in wrong hands, with the 72 hours that each report opens")
public final class FraudReportsCommand extends OperatorCommand {

    @Reference
    @Nullable
    Frauds frauds;

    @Option(name = "--limit", description = "how many at most: 50 when left out, 500 at most")
    @Nullable
    String limit;

    @Override
    protected void run(Output out) {
        var rows = out.table("id", "client", "contract", "reported", "by", "locked", "before", "posted", "presented");
        Objects.requireNonNull(frauds)
                .list(Optional.empty(), Given.limit(limit))
                .items()
                .forEach(one -> rows.row(
                        one.report().id(),
                        one.client().value(),
                        one.contract().orElse(""),
                        one.report().at(),
                        one.report().by(),
                        one.report().locked().size(),
                        one.notifyBefore(),
                        one.posted().map(LocalDate::toString).orElse(""),
                        one.presented().map(LocalDate::toString).orElse("")));
        rows.print();
    }
}
