package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Subscriptions;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** What was ordered and how far it is. */
@Service
@Command(scope = "licensing", name = "subscriptions", description = "Orders of newcomers, the newest first")
public final class SubscriptionsCommand extends OperatorCommand {

    @Reference
    @Nullable
    Subscriptions subscriptions;

    @Option(name = "--state", description = "RECEIVED, APPROVED, PROVISIONING, READY, ACTIVE, REFUSED")
    @Nullable
    String state;

    @Option(name = "--limit", description = "50 when left out, 500 at most")
    @Nullable
    String limit;

    @Override
    protected void run(Output out) {
        var rows = out.table("id", "state", "name", "offer", "client", "contract", "received", "refusal");
        Objects.requireNonNull(subscriptions)
                .find(
                        Given.constantIfAny(Subscriptions.State.class, "state", state),
                        Optional.empty(),
                        Given.limit(limit))
                .items()
                .forEach(found -> rows.row(
                        found.id(),
                        found.state(),
                        found.order().holder().name(),
                        found.order().offer(),
                        found.client(),
                        found.contract(),
                        found.receivedAt(),
                        found.refusal()));
        rows.print();
    }
}
