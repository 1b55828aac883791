package fr.crmdata.platform;

import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.PermissionSet;
import fr.crmdata.api.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** What a client's users may do about the client itself. */
@Component(service = PermissionSet.class)
public final class PlatformPermissions implements PermissionSet {

    public static final Permission USERS_READ = Permission.of("users:read");
    public static final Permission USERS_MANAGE = Permission.of("users:manage");
    public static final Permission AUDIT_READ = Permission.of("audit:read");
    public static final Permission JOBS_READ = Permission.of("jobs:read");
    public static final Permission MAILS_READ = Permission.of("mails:read");

    @Override
    public List<Permission> all() {
        return List.of(USERS_READ, USERS_MANAGE, AUDIT_READ, JOBS_READ, MAILS_READ);
    }

    @Override
    public Map<Role, Set<Permission>> defaults() {
        return Map.of(
                Role.AGENT, Set.of(USERS_READ, JOBS_READ),
                Role.SALES, Set.of(USERS_READ, JOBS_READ),
                Role.MANAGER, Set.of(USERS_READ, JOBS_READ),
                // The operator's staff have users, jobs and an audit log of their own.
                Role.OPERATOR, Set.of(USERS_READ, USERS_MANAGE, AUDIT_READ, JOBS_READ, MAILS_READ));
    }
}
