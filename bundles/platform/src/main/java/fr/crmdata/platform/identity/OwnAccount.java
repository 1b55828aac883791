package fr.crmdata.platform.identity;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Account;
import fr.crmdata.api.identity.Preferences;
import fr.crmdata.api.identity.Session;
import fr.crmdata.api.identity.Users;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The caller's own account. */
@Component(service = Account.class)
public final class OwnAccount implements Account {

    private static final int LONGEST_NAME = 100;

    private final UserStore store;
    private final Identity identity;
    private final WebSessions sessions;
    private final Tokens tokens;
    private final OpenDoors doors;
    private final Access access;
    private final Audit audit;

    @Activate
    public OwnAccount(
            @Reference Identity identity,
            @Reference WebSessions sessions,
            @Reference Tokens tokens,
            @Reference OpenDoors doors,
            @Reference Access access,
            @Reference Audit audit) {
        this.store = identity.users();
        this.identity = identity;
        this.sessions = sessions;
        this.tokens = tokens;
        this.doors = doors;
        this.access = access;
        this.audit = audit;
    }

    private UserStore.Credentials me() {
        return store.credentials(access.caller().id()).orElseThrow(AccessRefusal.Unauthenticated::new);
    }

    @Override
    public void change(String name, Preferences preferences) {
        var user = me().user();
        var details = user.details();
        var renamed = new Users.Details(
                checkedName(name), details.email(), details.role(), details.team(), preferences.language());
        store.update(user.with(renamed).with(preferences));
        if (!renamed.name().equals(details.name())) {
            audit.record("account.renamed", user.id(), Map.of("from", details.name(), "to", renamed.name()));
        }
    }

    private static String checkedName(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new IdentityRefusal.Invalid(List.of(FieldProblem.of("name", "identity.bad-name", LONGEST_NAME)));
        }
        return stripped;
    }

    @Override
    public List<String> passwordRules(Language language) {
        return PasswordRules.sentences(language);
    }

    @Override
    public void changePassword(String keep, String currentPassword, String newPassword) {
        var me = me();
        // Whoever sits at an open session must not be able to try passwords at leisure either.
        var throttled = me.user().details().email();
        identity.throttle().check(throttled);
        if (!identity.passwords().matches(currentPassword, me.passwordHash())) {
            identity.throttle().failed(throttled);
            throw new IdentityRefusal.Invalid(List.of(FieldProblem.of("currentPassword", "password.not-current")));
        }
        if (newPassword.equals(currentPassword)) {
            throw new IdentityRefusal.Invalid(List.of(FieldProblem.of("newPassword", "password.same")));
        }
        PasswordRules.problem("newPassword", newPassword, me.user()).ifPresent(problem -> {
            throw new IdentityRefusal.Invalid(List.of(problem));
        });
        var id = me.user().id();
        var hash = identity.passwords().hash(newPassword);
        var revoked = doors.shutWith(id, keep, () -> store.setPassword(id, hash, false));
        audit.record("account.password-changed", id, Map.of("tokensRevoked", String.valueOf(revoked)));
    }

    @Override
    public List<Session> sessions() {
        return sessions.of(access.caller().id());
    }

    @Override
    public void endSession(String key) {
        sessions.end(access.caller().id(), key);
    }

    @Override
    public void endOtherSessions(String keep) {
        sessions.endOthers(access.caller().id(), keep);
    }

    @Override
    public List<ApiToken> tokens() {
        return tokens.of(access.caller().id());
    }

    @Override
    public IssuedToken issueToken(String name, Duration validity) {
        return tokens.issue(me().user(), checkedName(name), validity);
    }

    @Override
    public void revokeToken(String id) {
        tokens.revoke(access.caller().id(), id);
    }
}
