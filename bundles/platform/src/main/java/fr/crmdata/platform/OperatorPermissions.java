package fr.crmdata.platform;

import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.PermissionSet;
import fr.crmdata.api.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** What only the operator's staff may do. */
@Component(service = PermissionSet.class)
public final class OperatorPermissions implements PermissionSet {

    public static final Permission CLIENTS_READ = Permission.of("clients:read");
    public static final Permission CLIENTS_MANAGE = Permission.of("clients:manage");
    public static final Permission CLIENTS_ENTER = Permission.of("clients:enter");
    public static final Permission SERVICE_READ = Permission.of("service:read");
    public static final Permission SERVICE_MANAGE = Permission.of("service:manage");

    @Override
    public List<Permission> all() {
        return List.of(CLIENTS_READ, CLIENTS_MANAGE, CLIENTS_ENTER, SERVICE_READ, SERVICE_MANAGE);
    }

    @Override
    public Audience audience() {
        return Audience.OPERATOR;
    }

    @Override
    public Map<Role, Set<Permission>> defaults() {
        return Map.of();
    }
}
