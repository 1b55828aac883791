package fr.crmdata.platform.identity;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Permission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;

/** Lets everybody do everything, but for what a test has taken away. */
public final class TestAccess implements Access {

    private final CallerScope scope;
    private final Map<Permission, Refusal> refused = new ConcurrentHashMap<>();
    private final Set<String> closed = new CopyOnWriteArraySet<>();

    public TestAccess(CallerScope scope) {
        this.scope = scope;
    }

    public void refuse(Permission permission) {
        refuse(permission, new AccessRefusal.Forbidden(permission));
    }

    public void refuse(Permission permission, Refusal why) {
        refused.put(permission, why);
    }

    /** Gives back what was taken away. */
    public void allow(Permission permission) {
        refused.remove(permission);
    }

    /** Shuts an area as a whole, as a suspended contract does. */
    public void close(String area) {
        closed.add(area);
    }

    public void open(String area) {
        closed.remove(area);
    }

    @Override
    public boolean isOpen(String area) {
        return !closed.contains(area);
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
        return !refused.containsKey(permission);
    }

    @Override
    public void require(Permission permission) {
        var why = refused.get(permission);
        if (why != null) {
            throw why;
        }
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> work) {
        return scope.as(caller, work);
    }
}
