package fr.crmdata.licensing.access;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.AccessRule;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.Role;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Phase;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets through what the contract opens: the modules that were bought, for the people who have a seat, as long as it is neither suspended
 * nor over. A client's own contract can always be seen; the data can be had while suspended and after the end. Terms 1, 2-4, 2-6, 8.
 */
@Component(service = AccessRule.class)
public final class ContractRule implements AccessRule {

    /** The contract itself and its invoices. */
    private static final Set<String> OWN_CONTRACT = Set.of("licensing", "billing");

    /** What an administrator still needs to take the data along. */
    private static final Set<String> DATA_RETURN = Set.of("contacts:export");

    private final Standings standings;
    private final ModuleCatalogue modules;

    @Activate
    public ContractRule(@Reference Standings standings, @Reference ModuleCatalogue modules) {
        this.standings = standings;
        this.modules = modules;
    }

    @Override
    public Optional<Refusal> objection(Caller caller, Permission permission) {
        if (caller.isSystem() || caller.client().isOperator() || OWN_CONTRACT.contains(permission.area())) {
            return Optional.empty();
        }
        var standing = standings.of(caller.client());
        if (!standing.isBound()) {
            return Optional.empty();
        }
        var isStaff = caller.kind() == Caller.Kind.STAFF;
        return closed(standing, caller, permission)
                .filter(refusal -> !isStaff)
                .or(() -> module(standing, caller, permission, isStaff));
    }

    @Override
    public Optional<Refusal> objection(ClientId client, String area) {
        if (client.isOperator() || OWN_CONTRACT.contains(area)) {
            return Optional.empty();
        }
        var standing = standings.of(client);
        if (!standing.isBound()) {
            return Optional.empty();
        }
        return closed(standing).or(() -> modules.moduleOf(area).flatMap(module -> closed(standing, module)));
    }

    private static Optional<Refusal> closed(Standing standing) {
        if (standing.phase() == Phase.SUSPENDED) {
            return Optional.of(new LicensingRefusal.Suspended(standing.since()));
        }
        return standing.isOver() ? Optional.of(new LicensingRefusal.Ended(standing.last())) : Optional.empty();
    }

    /** Seats can be given before the service is open; they open nothing before that day. Terms 2-1. */
    private static Optional<Refusal> closed(Standing standing, String module) {
        if (!standing.seats().containsKey(module)) {
            return Optional.of(new LicensingRefusal.ModuleClosed(module));
        }
        return standing.phase() == Phase.SUBSCRIBED ? Optional.of(new LicensingRefusal.NotOpen()) : Optional.empty();
    }

    private static Optional<Refusal> closed(Standing standing, Caller caller, Permission permission) {
        if (caller.role() == Role.ADMINISTRATOR && standing.keepsData() && DATA_RETURN.contains(permission.value())) {
            return Optional.empty();
        }
        return closed(standing);
    }

    private Optional<Refusal> module(Standing standing, Caller caller, Permission permission, boolean isStaff) {
        var module = modules.moduleOf(permission.area());
        if (module.isEmpty()) {
            return Optional.empty();
        }
        var people = standing.seats().get(module.get());
        if (people == null) {
            return Optional.of(new LicensingRefusal.ModuleClosed(module.get()));
        }
        if (standing.phase() == Phase.SUBSCRIBED && !isStaff) {
            return Optional.of(new LicensingRefusal.NotOpen());
        }
        var isDataReturn =
                DATA_RETURN.contains(permission.value()) && (standing.isOver() || standing.phase() == Phase.SUSPENDED);
        return isStaff || isDataReturn || people.contains(caller.id())
                ? Optional.empty()
                : Optional.of(new LicensingRefusal.NotDesignated(module.get()));
    }
}
