package fr.crmdata.licensing.console;

import fr.crmdata.api.Language;
import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Simulations;
import java.util.List;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Runs a contract ahead. */
@Service
@Command(
        scope = "licensing",
        name = "simulate",
        description = "What happens if: the course of a contract until a day; writes nothing")
public final class SimulateCommand extends OperatorCommand {

    @Reference
    @Nullable
    Simulations simulations;

    @Argument(name = "horizon", required = true, description = "last day, such as 2027-12-31")
    String horizon = "";

    @Option(name = "--contract", aliases = "-n", description = "number of an existing contract")
    @Nullable
    String contract;

    @Option(
            name = "--fact",
            aliases = "-f",
            multiValued = true,
            description = "supposed: kind,day,name=value,… such as seats-added,2027-01-01,module=CRM,seats=2")
    @Nullable
    List<String> facts;

    @Option(name = "--setting", multiValued = true, description = "another convention, such as invoicing.issueDays=10")
    @Nullable
    List<String> settings;

    @Option(name = "--paid-until", description = "invoices due until then are supposed to be paid in time")
    @Nullable
    String paidUntil;

    @Override
    protected void run(Output out) {
        var question = new Simulations.Question(
                Given.some(contract),
                facts == null ? List.of() : facts.stream().map(FactText::read).toList(),
                FactText.values(settings == null ? List.of() : settings),
                Given.requiredDay("horizon", horizon),
                Given.day("paid-until", paidUntil));
        var rows = out.table("on", "kind", "clause", "what", "gross");
        Objects.requireNonNull(simulations)
                .run(question)
                .entries()
                .forEach(entry -> rows.row(
                        entry.on(),
                        entry.kind(),
                        entry.clause().id(),
                        entry.why().in(Language.EN),
                        entry.amounts().map(amounts -> amounts.gross().plain())));
        rows.print();
    }
}
