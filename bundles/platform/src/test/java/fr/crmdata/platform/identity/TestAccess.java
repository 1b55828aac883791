package fr.crmdata.platform.identity;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Permission;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;

/** Lets everybody do everything, but for what a test has taken away. */
public final class TestAccess implements Access {

    private final CallerScope scope;
    private final Set<Permission> refused = new CopyOnWriteArraySet<>();

    public TestAccess(CallerScope scope) {
        this.scope = scope;
    }

    public void refuse(Permission permission) {
        refused.add(permission);
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
        return !refused.contains(permission);
    }

    @Override
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new AccessRefusal.Forbidden(permission);
        }
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> work) {
        return scope.as(caller, work);
    }
}
