package fr.crmdata.probe;

import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.PermissionSet;
import fr.crmdata.api.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Managers write notes; sales read them; agents do neither. */
@Component
public final class ProbePermissions implements PermissionSet {

    public static final Permission READ = Permission.of("probe:read");
    public static final Permission WRITE = Permission.of("probe:write");

    @Override
    public List<Permission> all() {
        return List.of(READ, WRITE);
    }

    @Override
    public Map<Role, Set<Permission>> defaults() {
        return Map.of(Role.SALES, Set.of(READ), Role.MANAGER, Set.of(READ, WRITE));
    }
}
