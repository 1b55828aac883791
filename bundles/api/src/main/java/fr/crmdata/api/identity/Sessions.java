package fr.crmdata.api.identity;

import fr.crmdata.api.clients.ClientId;
import java.util.Optional;

/** Browsers that are signed in. */
public interface Sessions {

    /**
     * Proves who somebody is and opens a session.
     *
     * @param address where the request comes from, for the throttle and the person's own list
     * @param agent what the browser says it is
     * @throws AccessRefusal.WrongCredentials when name and password do not fit
     * @throws AccessRefusal.LockedOut after too many failures
     */
    SignedIn signIn(String email, String password, String address, String agent);

    /** The session of a cookie, counted as used just now; empty when it is unknown or over, or its user was locked out. */
    Optional<Session> find(String secret);

    /** The same without counting as a use, for connections that a page keeps open by itself. */
    Optional<Session> peek(String secret);

    void signOut(String secret);

    /**
     * Takes a member of the operator's staff into a client's data. Needs the permission {@code clients:enter}; audited there.
     *
     * @param key of one of the caller's own sessions
     * @throws AccessRefusal.ReasonNeeded when no reason is given
     */
    void enter(String key, ClientId client, String reason);

    /** Back to the operator's own data. */
    void leave(String key);

    /** @param secret for the cookie, known to the browser only */
    record SignedIn(String secret, Session session) {}
}
