package fr.crmdata.billing.office;

import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.PermissionSet;
import fr.crmdata.api.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** What a client's administrator may do about their own invoices; open while the contract is suspended and after its end. */
@Component(service = PermissionSet.class)
public final class OwnBillingPermissions implements PermissionSet {

    /** See the client's own invoices, what is open, and the mandate. */
    public static final Permission OWN = Permission.of("billing:own");

    @Override
    public List<Permission> all() {
        return List.of(OWN);
    }

    @Override
    public Map<Role, Set<Permission>> defaults() {
        return Map.of();
    }
}
