package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.office.ContractFilter;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.Given;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Who has a contract, and how it stands. */
@Service
@Command(scope = "licensing", name = "clients", description = "Contracts, the newest first")
public final class ClientsCommand extends OperatorCommand {

    @Reference
    @Nullable
    Contracts contracts;

    @Argument(name = "text", description = "part of the number or of the name")
    @Nullable
    String text;

    @Option(name = "--phase", description = "ACTIVE, SUSPENDED, ENDED …")
    @Nullable
    String phase;

    @Option(name = "--owing", description = "only those with something to pay")
    boolean owing;

    @Option(name = "--limit", description = "50 when left out, 500 at most")
    @Nullable
    String limit;

    @Override
    protected void run(Output out) {
        var phases =
                Given.constantIfAny(Phase.class, "phase", phase).map(Set::of).orElse(Set.of());
        var filter = new ContractFilter(Given.text(text), phases, Optional.empty(), owing);
        var found = Objects.requireNonNull(contracts).find(filter, Optional.empty(), Given.limit(limit));
        var rows =
                out.table("number", "client", "name", "phase", "since", "last", "seats", "monthly", "balance", "next");
        found.items()
                .forEach(contract -> rows.row(
                        contract.number(),
                        contract.client(),
                        contract.name(),
                        contract.phase(),
                        contract.since(),
                        contract.last(),
                        contract.seats(),
                        contract.monthly().plain(),
                        contract.balanceDue().plain(),
                        contract.nextDue()));
        rows.print();
    }
}
