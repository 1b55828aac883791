package fr.crmdata.platform.identity;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.AccessRule;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.PermissionSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Checks permissions: role first, then whatever else stands against it. */
@Component(service = Access.class)
public final class Gate implements Access {

    private final CallerScope scope;
    private final Identity identity;
    private final Audit audit;
    private final List<PermissionSet> sets = new CopyOnWriteArrayList<>();
    private final List<AccessRule> rules = new CopyOnWriteArrayList<>();

    @Activate
    public Gate(@Reference CallerScope scope, @Reference Identity identity, @Reference Audit audit) {
        this.scope = scope;
        this.identity = identity;
        this.audit = audit;
        identity.realm().compose(sets);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPermissions(PermissionSet set) {
        sets.add(set);
        identity.realm().compose(sets);
    }

    void removePermissions(PermissionSet set) {
        sets.remove(set);
        identity.realm().compose(sets);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addRule(AccessRule rule) {
        rules.add(rule);
    }

    void removeRule(AccessRule rule) {
        rules.remove(rule);
    }

    @Override
    public Caller caller() {
        return scope.caller();
    }

    @Override
    public Optional<Caller> callerIfAny() {
        return scope.callerIfAny();
    }

    @Override
    public boolean may(Permission permission) {
        return objection(scope.caller(), permission).isEmpty();
    }

    @Override
    public void require(Permission permission) {
        objection(scope.caller(), permission).ifPresent(refusal -> {
            audit.record("access.refused", permission.value(), Map.of("code", refusal.code()));
            throw refusal;
        });
    }

    @Override
    public boolean isOpen(String area) {
        var client = scope.caller().client();
        return rules.stream().allMatch(rule -> rule.objection(client, area).isEmpty());
    }

    private Optional<Refusal> objection(Caller caller, Permission permission) {
        if (caller.isSystem()) {
            return Optional.empty();
        }
        var principals =
                new SimplePrincipalCollection(caller.role(), identity.realm().getName());
        if (!identity.realm().isPermitted(principals, new WildcardPermission(permission.value()))) {
            return Optional.of(new AccessRefusal.Forbidden(permission));
        }
        return rules.stream()
                .flatMap(rule -> rule.objection(caller, permission).stream())
                .findFirst();
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> work) {
        return scope.as(caller, work);
    }
}
