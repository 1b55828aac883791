package fr.crmdata.platform.identity;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Component;
import org.slf4j.MDC;

/** Who calls on this thread. */
@Component(service = CallerScope.class)
public final class CallerScope {

    private static final String CLIENT = "client";

    private final ThreadLocal<Caller> current = new ThreadLocal<>();

    public Caller caller() {
        return callerIfAny().orElseThrow(AccessRefusal.Unauthenticated::new);
    }

    public Optional<Caller> callerIfAny() {
        return Optional.ofNullable(current.get());
    }

    public <T> T as(Caller caller, Supplier<T> work) {
        var before = current.get();
        enter(caller);
        try {
            return work.get();
        } finally {
            leave(before);
        }
    }

    /** For protocols whose entry and exit are two calls: pair it with {@link #leave}. */
    public void enter(Caller caller) {
        current.set(caller);
        MDC.put(CLIENT, caller.client().value());
    }

    public void leave() {
        leave(null);
    }

    private void leave(@org.jspecify.annotations.Nullable Caller before) {
        if (before == null) {
            current.remove();
            MDC.remove(CLIENT);
        } else {
            enter(before);
        }
    }
}
