package fr.crmdata.licensing.access;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Users;
import fr.crmdata.licensing.model.LicensingRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Locks codes that are in wrong hands: sessions and tokens end at once, the password is worth nothing any more. Terms 2-3. */
@Component(service = Lock.class)
public final class Lock {

    private final Access access;
    private final Users users;

    @Activate
    public Lock(@Reference Access access, @Reference Users users) {
        this.access = access;
        this.users = users;
    }

    /**
     * @param wanted ids; empty for everybody but the caller
     * @return ids of those that were locked
     * @throws LicensingRefusal.Invalid about {@code users} when one of them is nobody of this client; then nobody is locked
     */
    List<String> lock(Set<String> wanted) {
        var caller = access.caller();
        return access.as(
                new Caller(
                        Caller.Kind.SYSTEM,
                        caller.id(),
                        caller.name(),
                        caller.client(),
                        caller.role(),
                        caller.language()),
                () -> {
                    var people = users.all();
                    requireKnown(people, wanted);
                    var locked = new ArrayList<String>();
                    for (var user : people) {
                        var isMeant = wanted.isEmpty() ? !user.id().equals(caller.id()) : wanted.contains(user.id());
                        if (isMeant && user.active()) {
                            lock(user);
                            locked.add(user.id());
                        }
                    }
                    return locked;
                });
    }

    /** Whoever means somebody is told at once that nobody was found: codes in wrong hands are not left open by a wrong id. */
    private static void requireKnown(List<Users.User> people, Set<String> wanted) {
        wanted.stream()
                .filter(id -> people.stream().noneMatch(user -> user.id().equals(id)))
                .sorted()
                .findFirst()
                .ifPresent(id -> {
                    throw new LicensingRefusal.Invalid("users", "licensing.field.unknown", id);
                });
    }

    /** The last administrator stays, with a password that nobody knows: the operator gives a new one. */
    private void lock(Users.User user) {
        try {
            users.setActive(user.id(), user.version(), false);
        } catch (Refusal last) {
            users.resetPassword(user.id());
        }
    }
}
