package fr.crmdata.platform.identity;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Account.ApiToken;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.identity.Preferences;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.Teams;
import fr.crmdata.api.identity.Users;
import fr.crmdata.platform.OperatorPermissions;
import fr.crmdata.platform.PlatformPermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Users and teams of the caller's client. */
@Component(service = {Users.class, Teams.class, Directory.class})
public final class UserAdministration implements Users, Teams, Directory {

    private static final int LONGEST_NAME = 100;

    private final UserStore store;
    private final Passwords passwords;
    private final Tokens tokens;
    private final OpenDoors doors;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public UserAdministration(
            @Reference Identity identity,
            @Reference Tokens tokens,
            @Reference OpenDoors doors,
            @Reference Access access,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.store = identity.users();
        this.passwords = identity.passwords();
        this.tokens = tokens;
        this.doors = doors;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    private ClientId client() {
        return access.caller().client();
    }

    @Override
    public List<Users.User> all() {
        access.require(PlatformPermissions.USERS_READ);
        var lastSeen = store.lastSeen(client());
        return store.of(client()).stream()
                .map(user -> user.forOthers(Optional.ofNullable(lastSeen.get(user.id()))))
                .toList();
    }

    @Override
    public Optional<Users.User> find(String id) {
        access.require(PlatformPermissions.USERS_READ);
        return own(id).map(user ->
                user.forOthers(Optional.ofNullable(store.lastSeen(client()).get(id))));
    }

    /** A user of the caller's client; others do not exist here. */
    private Optional<fr.crmdata.platform.identity.User> own(String id) {
        return store.byId(id).filter(user -> user.client().equals(client()));
    }

    private fr.crmdata.platform.identity.User known(String id) {
        return own(id).orElseThrow(() -> new IdentityRefusal.UnknownUser(id));
    }

    @Override
    public Added add(Details details) {
        access.require(PlatformPermissions.USERS_MANAGE);
        return add(client(), details);
    }

    @Override
    public Added addAdministrator(ClientId client, String name, String email, Language language) {
        access.require(OperatorPermissions.CLIENTS_MANAGE);
        return add(client, new Details(name, email, Role.ADMINISTRATOR, Optional.empty(), language));
    }

    private Added add(ClientId client, Details wanted) {
        var details = UserDetails.checked(wanted, client, store);
        var password = Secrets.readablePassword();
        var user = new fr.crmdata.platform.identity.User(
                Ids.next(), client, details, Preferences.of(details.language()), true, true, clock.instant(), 1);
        store.insert(user, passwords.hash(password));
        audit.record("users.added", user.id(), facts(details));
        return new Added(user.forOthers(Optional.empty()), password);
    }

    @Override
    public Users.User change(String id, long version, Details wanted) {
        access.require(PlatformPermissions.USERS_MANAGE);
        var user = at(known(id), version);
        var details = UserDetails.checked(wanted, client(), store);
        if (user.details().role() == Role.ADMINISTRATOR && details.role() != Role.ADMINISTRATOR) {
            requireAnotherAdministrator(id);
        }
        store.update(user.with(details));
        doors.forgetVerdicts(id);
        audit.record("users.changed", id, facts(details));
        return known(id).forOthers(Optional.empty());
    }

    @Override
    public Users.User setActive(String id, long version, boolean active) {
        access.require(PlatformPermissions.USERS_MANAGE);
        var user = at(known(id), version);
        if (!active && user.details().role() == Role.ADMINISTRATOR) {
            requireAnotherAdministrator(id);
        }
        if (active) {
            store.update(user.activated(true));
            doors.forgetVerdicts(id);
            audit.record("users.let-in", id);
        } else {
            var revoked = doors.shutWith(id, "", () -> store.update(user.activated(false)));
            audit.record("users.locked-out", id, revoked(revoked));
        }
        return known(id).forOthers(Optional.empty());
    }

    @Override
    public String resetPassword(String id) {
        access.require(PlatformPermissions.USERS_MANAGE);
        known(id);
        var password = Secrets.readablePassword();
        var hash = passwords.hash(password);
        var revoked = doors.shutWith(id, "", () -> store.setPassword(id, hash, true));
        audit.record("users.password-reset", id, revoked(revoked));
        return password;
    }

    private static Map<String, String> revoked(int tokens) {
        return Map.of("tokensRevoked", String.valueOf(tokens));
    }

    @Override
    public List<ApiToken> tokens(String id) {
        access.require(PlatformPermissions.USERS_MANAGE);
        return tokens.of(known(id).id());
    }

    @Override
    public void revokeToken(String id, String tokenId) {
        access.require(PlatformPermissions.USERS_MANAGE);
        tokens.revoke(known(id).id(), tokenId);
    }

    private static fr.crmdata.platform.identity.User at(fr.crmdata.platform.identity.User user, long version) {
        if (user.version() != version) {
            throw new IdentityRefusal.Stale();
        }
        return user;
    }

    private void requireAnotherAdministrator(String id) {
        var another = store.of(client()).stream()
                .anyMatch(user ->
                        user.active() && !user.id().equals(id) && user.details().role() == Role.ADMINISTRATOR);
        if (!another && !client().isOperator()) {
            throw new IdentityRefusal.LastAdministrator();
        }
    }

    private static Map<String, String> facts(Details details) {
        return Map.of(
                "email", details.email(),
                "role", details.role().name(),
                "team", details.team().orElse(""));
    }

    @Override
    public Directory.Team add(String name) {
        access.require(PlatformPermissions.USERS_MANAGE);
        var team = new Directory.Team(Ids.next(), checkedTeamName(name));
        store.insertTeam(client(), team);
        audit.record("teams.added", team.id(), Map.of("name", team.name()));
        return team;
    }

    @Override
    public Directory.Team rename(String id, String name) {
        access.require(PlatformPermissions.USERS_MANAGE);
        var team = new Directory.Team(id, checkedTeamName(name));
        if (!store.renameTeam(client(), team)) {
            throw new IdentityRefusal.UnknownTeam(id);
        }
        audit.record("teams.renamed", id, Map.of("name", team.name()));
        return team;
    }

    @Override
    public void remove(String id) {
        access.require(PlatformPermissions.USERS_MANAGE);
        if (!store.deleteTeam(client(), id)) {
            throw new IdentityRefusal.UnknownTeam(id);
        }
        audit.record("teams.removed", id);
    }

    private static String checkedTeamName(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new IdentityRefusal.Invalid(List.of(FieldProblem.of("name", "identity.bad-name", LONGEST_NAME)));
        }
        return stripped;
    }

    @Override
    public List<Member> members() {
        return store.of(client()).stream().map(UserAdministration::member).toList();
    }

    @Override
    public Optional<Member> member(String id) {
        return own(id).map(UserAdministration::member);
    }

    @Override
    public List<Directory.Team> teams() {
        return store.teams(client());
    }

    private static Member member(fr.crmdata.platform.identity.User user) {
        var details = user.details();
        return new Member(user.id(), details.name(), details.email(), details.team(), user.active());
    }
}
