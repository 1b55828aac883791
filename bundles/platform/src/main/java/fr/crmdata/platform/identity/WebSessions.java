package fr.crmdata.platform.identity;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.Session;
import fr.crmdata.api.identity.Sessions;
import fr.crmdata.platform.OperatorPermissions;
import fr.crmdata.platform.clients.ClientNames;
import fr.crmdata.platform.data.Work;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Signed-in browsers. They are in the database, so that any node serves any request and a restart signs nobody out. Whether
 * their user may still come in, and the client is open, is asked at every use.
 */
@Component(service = {Sessions.class, WebSessions.class})
public final class WebSessions implements Sessions {

    private static final Duration LONGEST = Duration.ofHours(14);
    private static final Duration IDLE = Duration.ofHours(4);
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);
    private static final String COLUMNS = "hash, user_id, created_at, seen_at, address, agent, entered_client, reason";

    private final Identity identity;
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final ClientNames names;
    private final SignInRules rules;
    private final Clock clock;

    @Activate
    public WebSessions(
            @Reference Identity identity,
            @Reference Access access,
            @Reference Audit audit,
            @Reference ClientNames names,
            @Reference SignInRules rules,
            @Reference(target = "(clock=system)") Clock clock) {
        this.identity = identity;
        this.work = identity.work();
        this.access = access;
        this.audit = audit;
        this.names = names;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public SignedIn signIn(String email, String password, String address, String agent) {
        var user = identity.authenticate(email, password, address);
        rules.judge(user, address, of(user.id())).forEach(key -> end(user.id(), key));
        var secret = Secrets.next("");
        var now = clock.instant();
        work.inOne(() -> work.sql()
                .update(
                        "INSERT INTO web_session (hash, user_id, created_at, seen_at, expires_at, address, agent)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        Secrets.hash(secret),
                        user.id(),
                        now,
                        now,
                        now.plus(LONGEST),
                        cut(address, 60),
                        cut(agent, 300)));
        access.as(
                user.caller(Caller.Kind.USER),
                () -> audit.record("access.signed-in", user.id(), Map.of("address", address)));
        return new SignedIn(secret, peek(secret).orElseThrow());
    }

    @Override
    public Optional<Session> find(String secret) {
        var found = peek(secret);
        var now = clock.instant();
        found.filter(session -> session.seenAt().isBefore(now.minus(TOUCH_EVERY)))
                .ifPresent(session -> work.inOne(() ->
                        work.sql().update("UPDATE web_session SET seen_at = ? WHERE hash = ?", now, session.key())));
        return found;
    }

    @Override
    public Optional<Session> peek(String secret) {
        var now = clock.instant();
        return list("WHERE hash = ? AND expires_at > ? AND seen_at > ?", Secrets.hash(secret), now, now.minus(IDLE))
                .stream()
                .findFirst();
    }

    /** All sessions of a user that are not over, the last used first. */
    List<Session> of(String userId) {
        var now = clock.instant();
        return list(
                "WHERE user_id = ? AND expires_at > ? AND seen_at > ? ORDER BY seen_at DESC",
                userId,
                now,
                now.minus(IDLE));
    }

    private List<Session> list(String rest, Object... parameters) {
        return work
                .inOne(() -> work.sql().list("SELECT " + COLUMNS + " FROM web_session " + rest, Stored::of, parameters))
                .stream()
                .flatMap(stored -> identity.letIn(stored.userId()).map(stored::with).stream())
                .map(this::session)
                .toList();
    }

    private Session session(Stored.Of row) {
        var user = row.user();
        var caller = row.stored().caller(user);
        return new Session(
                row.stored().key(),
                caller,
                user.details().email(),
                names.nameOf(caller.client()),
                user.preferences(),
                user.mustChangePassword(),
                row.stored().reason(),
                row.stored().createdAt(),
                row.stored().seenAt(),
                row.stored().address(),
                row.stored().agent());
    }

    @Override
    public void signOut(String secret) {
        peek(secret).ifPresent(session -> {
            work.inOne(() -> work.sql().update("DELETE FROM web_session WHERE hash = ?", session.key()));
            access.as(
                    session.caller(),
                    () -> audit.record("access.signed-out", session.caller().id()));
        });
    }

    /** Ends one session of a user; somebody else's key does nothing. */
    void end(String userId, String key) {
        work.inOne(() -> work.sql().update("DELETE FROM web_session WHERE hash = ? AND user_id = ?", key, userId));
    }

    /** Ends all sessions of a user but one; an empty key spares none. */
    void endOthers(String userId, String keep) {
        work.inOne(() -> work.sql().update("DELETE FROM web_session WHERE user_id = ? AND hash <> ?", userId, keep));
    }

    @Override
    public void enter(String key, ClientId client, String reason) {
        access.require(OperatorPermissions.CLIENTS_ENTER);
        if (reason.isBlank()) {
            throw new AccessRefusal.ReasonNeeded();
        }
        var caller = access.caller();
        names.requireKnown(client);
        work.inOne(() -> work.sql()
                .update(
                        "UPDATE web_session SET entered_client = ?, reason = ? WHERE hash = ? AND user_id = ?",
                        client.value(),
                        cut(reason, 300),
                        key,
                        caller.id()));
        audit.record("access.entered-client", client.value(), Map.of("reason", reason));
        access.as(
                Stored.inside(caller, client),
                () -> audit.record("access.staff-entered", caller.id(), Map.of("reason", reason)));
    }

    @Override
    public void leave(String key) {
        work.inOne(() -> work.sql()
                .update(
                        "UPDATE web_session SET entered_client = NULL, reason = NULL WHERE hash = ? AND user_id = ?",
                        key,
                        access.caller().id()));
    }

    /** Throws away sessions that are over; the last one of each user stays, it says when they were here. @return how many */
    int sweep() {
        return work.inOne(() -> work.sql()
                .update(
                        "DELETE FROM web_session WHERE (expires_at < ? OR seen_at < ?) AND EXISTS (SELECT 1 FROM web_session later"
                                + " WHERE later.user_id = web_session.user_id AND later.seen_at > web_session.seen_at)",
                        clock.instant(),
                        clock.instant().minus(IDLE)));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** A session as it lies in its table. */
    private record Stored(
            String key,
            String userId,
            Instant createdAt,
            Instant seenAt,
            String address,
            String agent,
            Optional<ClientId> entered,
            Optional<String> reason) {

        record Of(Stored stored, User user) {}

        static Stored of(Sql.Row row) throws SQLException {
            return new Stored(
                    row.text("hash"),
                    row.text("user_id"),
                    row.instant("created_at"),
                    row.instant("seen_at"),
                    row.text("address"),
                    row.text("agent"),
                    row.textIfAny("entered_client").map(ClientId::new),
                    row.textIfAny("reason"));
        }

        Of with(User user) {
            return new Of(this, user);
        }

        Caller caller(User user) {
            var plain = user.caller(Caller.Kind.USER);
            return entered.map(client -> inside(plain, client)).orElse(plain);
        }

        /** A member of the operator's staff inside a client's data sees what the client's administrator sees. */
        static Caller inside(Caller staff, ClientId client) {
            return new Caller(
                    Caller.Kind.STAFF, staff.id(), staff.name(), client, Role.ADMINISTRATOR, staff.language());
        }
    }
}
