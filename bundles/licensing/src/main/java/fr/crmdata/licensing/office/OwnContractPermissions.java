package fr.crmdata.licensing.office;

import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.PermissionSet;
import fr.crmdata.api.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/**
 * What a client's people may do about their own contract. These stay open while the contract is suspended and after its end; no module
 * is needed for them.
 */
@Component(service = PermissionSet.class)
public final class OwnContractPermissions implements PermissionSet {

    /** See the contract, its documents and who has which seat. */
    public static final Permission OWN = Permission.of("licensing:own");
    /** Give notice, object to a price rise, ask for the data. */
    public static final Permission DECLARE = Permission.of("licensing:declare");
    /** Give seats to people, take them back, pass them on; how many sessions a person may have. */
    public static final Permission SEATS = Permission.of("licensing:seats");
    /** Say that codes are used by somebody who must not. */
    public static final Permission REPORT_FRAUD = Permission.of("licensing:report-fraud");

    @Override
    public List<Permission> all() {
        return List.of(OWN, DECLARE, SEATS, REPORT_FRAUD);
    }

    /** Whoever notices a fraud says so at once: terms 2-3. */
    @Override
    public Map<Role, Set<Permission>> defaults() {
        return Map.of(
                Role.AGENT, Set.of(REPORT_FRAUD),
                Role.SALES, Set.of(REPORT_FRAUD),
                Role.MANAGER, Set.of(REPORT_FRAUD));
    }
}
