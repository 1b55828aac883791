package fr.crmdata.billing.office;

import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.PermissionSet;
import fr.crmdata.api.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** What the operator's staff may do with invoices, payments and bank files. */
@Component(service = PermissionSet.class)
public final class BillingPermissions implements PermissionSet {

    /** See invoices, payments, batches, statements, figures. */
    public static final Permission READ = Permission.of("billing:read");
    /** Run the billing by hand. */
    public static final Permission RUN = Permission.of("billing:run");
    /** Enter payments, match entries of the bank. */
    public static final Permission PAYMENTS = Permission.of("billing:payments");
    /** Give credit notes, ask for refunds, write off. */
    public static final Permission CREDIT = Permission.of("billing:credit");
    /** Make batches of debits and refunds; enter, block and revoke mandates. */
    public static final Permission COLLECT = Permission.of("billing:collect");
    /** Let a file go to the bank. */
    public static final Permission RELEASE = Permission.of("billing:release");
    /** Take the accounts along: journal, FEC, VAT. */
    public static final Permission ACCOUNTS = Permission.of("billing:accounts");

    @Override
    public List<Permission> all() {
        return List.of(READ, RUN, PAYMENTS, CREDIT, COLLECT, RELEASE, ACCOUNTS);
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
