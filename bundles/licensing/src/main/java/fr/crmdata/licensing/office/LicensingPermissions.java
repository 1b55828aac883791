package fr.crmdata.licensing.office;

import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.PermissionSet;
import fr.crmdata.api.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** What the operator's staff may do with contracts. */
@Component(service = PermissionSet.class)
public final class LicensingPermissions implements PermissionSet {

    /** See contracts, what is due, the log, letters, price lists; simulate. */
    public static final Permission READ = Permission.of("licensing:read");
    /** Open contracts, record and withdraw facts, approve subscriptions. */
    public static final Permission MANAGE = Permission.of("licensing:manage");
    /** Enter dates of letters, send them. */
    public static final Permission POST = Permission.of("licensing:post");
    /** Publish price lists and offers, agree other prices. */
    public static final Permission PRICES = Permission.of("licensing:prices");
    /** Change the conventions that complete the terms; publish terms. */
    public static final Permission SETTINGS = Permission.of("licensing:settings");
    /** Run a day's work by hand. */
    public static final Permission RUN = Permission.of("licensing:run");
    /** Issue and install licence files, rotate keys. */
    public static final Permission LICENCES = Permission.of("licensing:licences");

    @Override
    public List<Permission> all() {
        return List.of(READ, MANAGE, POST, PRICES, SETTINGS, RUN, LICENCES);
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
