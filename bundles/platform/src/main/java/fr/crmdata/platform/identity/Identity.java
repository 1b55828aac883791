package fr.crmdata.platform.identity;

import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.platform.data.Work;
import java.time.Clock;
import java.util.Optional;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.mgt.DefaultSessionStorageEvaluator;
import org.apache.shiro.mgt.DefaultSubjectDAO;
import org.apache.shiro.session.mgt.DefaultSessionManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Proves who somebody is, with Shiro over the operator's database. */
@Component(service = Identity.class)
public final class Identity {

    private final Work work;
    private final UserStore users;
    private final Passwords passwords = new Passwords();
    private final UserRealm realm;
    private final DefaultSecurityManager security;
    private final Throttle throttle;

    @Activate
    public Identity(
            @Reference(target = "(database=operator)") Work operatorWork,
            @Reference(target = "(clock=system)") Clock clock) {
        this.work = operatorWork;
        this.users = new UserStore(operatorWork);
        this.realm = new UserRealm(users, passwords);
        this.security = statelessSecurity(realm);
        this.throttle = new Throttle(operatorWork, clock);
    }

    /** Sessions are ours, in the database: Shiro must not keep any. */
    private static DefaultSecurityManager statelessSecurity(UserRealm realm) {
        var manager = new DefaultSecurityManager(realm);
        var subjects = (DefaultSubjectDAO) manager.getSubjectDAO();
        ((DefaultSessionStorageEvaluator) subjects.getSessionStorageEvaluator()).setSessionStorageEnabled(false);
        ((DefaultSessionManager) manager.getSessionManager()).setSessionValidationSchedulerEnabled(false);
        return manager;
    }

    /**
     * Checks e-mail and password.
     *
     * @param networkAddress where the request comes from, for the throttle
     * @throws AccessRefusal when they do not fit, or there were too many failures
     */
    User authenticate(String email, String password, String networkAddress) {
        throttle.check(email, networkAddress);
        try {
            var info = security.authenticate(new UsernamePasswordToken(email, password));
            var user = info.getPrincipals().oneByType(User.class);
            requireOpen(user.client());
            throttle.succeeded(email);
            return user;
        } catch (AuthenticationException e) {
            throttle.failed(email, networkAddress);
            throw new AccessRefusal.WrongCredentials();
        }
    }

    /** A user who may come in: not locked out, and not of a closed client. */
    Optional<User> letIn(String userId) {
        return work.inOne(() -> users.byId(userId)
                .filter(User::active)
                .filter(user -> user.client().isOperator() || isActive(user.client())));
    }

    /** A closed client's users are treated like users who do not exist. */
    private void requireOpen(ClientId client) {
        if (!client.isOperator() && !isActive(client)) {
            throw new AccessRefusal.WrongCredentials();
        }
    }

    private boolean isActive(ClientId client) {
        return work.inOne(() -> work.sql()
                .first(
                        "SELECT state FROM client WHERE id = ?",
                        row -> row.constant("state", Client.State.class) == Client.State.ACTIVE,
                        client.value())
                .orElse(false));
    }

    UserRealm realm() {
        return realm;
    }

    UserStore users() {
        return users;
    }

    Passwords passwords() {
        return passwords;
    }

    Throttle throttle() {
        return throttle;
    }

    Work work() {
        return work;
    }

    @Deactivate
    public void stop() {
        security.destroy();
    }
}
