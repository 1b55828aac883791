package fr.crmdata.platform.identity;

import fr.crmdata.api.Language;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Invitations;
import fr.crmdata.api.identity.Preferences;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.Users;
import fr.crmdata.platform.Installation;
import fr.crmdata.platform.OperatorPermissions;
import fr.crmdata.platform.data.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Links of new administrators in the operator's database. */
@Component(service = {Invitations.class, InvitationLinks.class})
public final class InvitationLinks implements Invitations {

    private static final Duration VALIDITY = Duration.ofDays(7);
    private static final String PAGE = "/invitation?key=";

    private final Work work;
    private final UserStore store;
    private final Identity identity;
    private final OpenDoors doors;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final String site;

    @Activate
    public InvitationLinks(
            @Reference Identity identity,
            @Reference OpenDoors doors,
            @Reference Access access,
            @Reference Audit audit,
            @Reference(target = "(clock=system)") Clock clock,
            @Reference Installation installation) {
        this.work = identity.work();
        this.store = identity.users();
        this.identity = identity;
        this.doors = doors;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.site = installation.settings().public_address().replaceAll("/+$", "");
    }

    @Override
    public Invited administrator(ClientId client, String name, String email, Language language) {
        access.require(OperatorPermissions.CLIENTS_MANAGE);
        var wanted = UserDetails.checked(
                new Users.Details(name, email, Role.ADMINISTRATOR, Optional.empty(), language), client, store);
        var user = store.byEmail(wanted.email())
                .map(UserStore.Credentials::user)
                .map(known -> administratorOf(client, known))
                .orElseGet(() -> add(client, wanted));
        var secret = Secrets.next("");
        var now = clock.instant();
        var until = now.plus(VALIDITY);
        work.inOne(() -> {
            work.sql().update("DELETE FROM invitation WHERE expires_at < ?", now);
            work.sql()
                    .update(
                            "INSERT INTO invitation (hash, user_id, created_at, expires_at) VALUES (?, ?, ?, ?)",
                            Secrets.hash(secret),
                            user.id(),
                            now,
                            until);
        });
        audit.record("users.invited", user.id(), Map.of("client", client.value()));
        return new Invited(user.id(), site + PAGE + secret, until);
    }

    private static User administratorOf(ClientId client, User known) {
        var isOurs = known.client().equals(client)
                && known.active()
                && known.details().role() == Role.ADMINISTRATOR;
        if (!isOurs) {
            throw new IdentityRefusal.EmailTaken(known.details().email());
        }
        return known;
    }

    /** Nobody knows the password this user begins with. */
    private User add(ClientId client, Users.Details details) {
        var user = new User(
                Ids.next(), client, details, Preferences.of(details.language()), true, true, clock.instant(), 1);
        store.insert(user, identity.passwords().hash(Secrets.next("")));
        audit.record(
                "users.added",
                user.id(),
                Map.of("email", details.email(), "role", details.role().name(), "client", client.value()));
        return user;
    }

    @Override
    public boolean isFree(String email) {
        access.require(OperatorPermissions.CLIENTS_READ);
        return store.byEmail(email).isEmpty();
    }

    @Override
    public Optional<Invitation> find(String secret) {
        return invited(secret)
                .map(user -> new Invitation(
                        user.details().email(),
                        user.details().name(),
                        user.preferences().language(),
                        PasswordRules.sentences(user.preferences().language())));
    }

    private Optional<User> invited(String secret) {
        return work.inOne(() -> work.sql()
                .first(
                        "SELECT user_id FROM invitation WHERE hash = ? AND expires_at > ?",
                        row -> row.text("user_id"),
                        Secrets.hash(secret),
                        clock.instant())
                .flatMap(identity::letIn));
    }

    @Override
    public void accept(String secret, String newPassword) {
        var user = invited(secret).orElseThrow(IdentityRefusal.InvitationOver::new);
        PasswordRules.problem("newPassword", newPassword, user).ifPresent(problem -> {
            throw new IdentityRefusal.Invalid(java.util.List.of(problem));
        });
        var hash = identity.passwords().hash(newPassword);
        doors.shutWith(user.id(), "", () -> {
            // Of two who use the same link at once, one finds it gone.
            if (work.sql().update("DELETE FROM invitation WHERE hash = ?", Secrets.hash(secret)) == 0) {
                throw new IdentityRefusal.InvitationOver();
            }
            work.sql().update("DELETE FROM invitation WHERE user_id = ?", user.id());
            store.setPassword(user.id(), hash, false);
        });
        access.as(user.caller(Caller.Kind.USER), () -> audit.record("account.password-chosen", user.id()));
    }
}
