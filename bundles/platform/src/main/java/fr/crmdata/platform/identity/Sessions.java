package fr.crmdata.platform.identity;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.platform.data.Sql;
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

/** Signed-in browsers. They are in the database, so that any node serves any request and a restart signs nobody out. */
@Component(service = Sessions.class)
public final class Sessions {

    private static final Duration LONGEST = Duration.ofHours(14);
    private static final Duration IDLE = Duration.ofHours(4);
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);
    private static final String COLUMNS =
            "hash, user_id, created_at, seen_at, expires_at, address, agent, entered_client, reason";

    private final Identity identity;
    private final Work work;
    private final CallerScope scope;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Sessions(
            @Reference Identity identity,
            @Reference CallerScope scope,
            @Reference Audit audit,
            @Reference(target = "(clock=system)") Clock clock) {
        this.identity = identity;
        this.work = identity.work();
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A signed-in browser.
     *
     * @param key tells sessions of one user apart on a page; not the secret
     * @param entered the client whose data a member of the operator's staff is looking at
     * @param reason why
     */
    public record Session(
            String key,
            User user,
            Instant createdAt,
            Instant seenAt,
            Instant expiresAt,
            String address,
            String agent,
            Optional<ClientId> entered,
            Optional<String> reason) {

        /** Who calls in this session. */
        public Caller caller() {
            var plain = user.caller(Caller.Kind.USER);
            return entered.map(client -> new Caller(
                            Caller.Kind.STAFF, plain.id(), plain.name(), client, Role.ADMINISTRATOR, plain.language()))
                    .orElse(plain);
        }
    }

    /** What a sign-in gives: the secret for the cookie and who it is for. */
    public record SignedIn(String secret, User user) {}

    /** @throws AccessRefusal see {@link Identity#authenticate} */
    public SignedIn signIn(String email, String password, String address, String agent) {
        var user = identity.authenticate(email, password, address);
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
        scope.as(user.caller(Caller.Kind.USER), () -> {
            audit.record("access.signed-in", user.id(), Map.of("address", address));
            return null;
        });
        return new SignedIn(secret, user);
    }

    /** The session of a cookie; empty when it is unknown, over, or its user was locked out since. */
    public Optional<Session> find(String secret) {
        var now = clock.instant();
        return work.inOne(() -> {
            var found = work.sql()
                    .first(
                            "SELECT " + COLUMNS + " FROM web_session WHERE hash = ?",
                            this::session,
                            Secrets.hash(secret))
                    .flatMap(session -> session)
                    .filter(session -> now.isBefore(session.expiresAt())
                            && now.isBefore(session.seenAt().plus(IDLE))
                            && session.user().active());
            found.filter(session -> session.seenAt().isBefore(now.minus(TOUCH_EVERY)))
                    .ifPresent(session ->
                            work.sql().update("UPDATE web_session SET seen_at = ? WHERE hash = ?", now, session.key()));
            return found;
        });
    }

    private Optional<Session> session(Sql.Row row) throws SQLException {
        var key = row.text("hash");
        var createdAt = row.instant("created_at");
        var seenAt = row.instant("seen_at");
        var expiresAt = row.instant("expires_at");
        var address = row.text("address");
        var agent = row.text("agent");
        var entered = row.textIfAny("entered_client").map(ClientId::new);
        var reason = row.textIfAny("reason");
        return identity.users()
                .byId(row.text("user_id"))
                .map(user -> new Session(key, user, createdAt, seenAt, expiresAt, address, agent, entered, reason));
    }

    public void signOut(String secret) {
        find(secret).ifPresent(session -> {
            end(session.key());
            scope.as(session.user().caller(Caller.Kind.USER), () -> {
                audit.record("access.signed-out", session.user().id());
                return null;
            });
        });
    }

    /** All sessions of a user that are not over, the newest first. */
    public List<Session> of(String userId) {
        return work.inOne(() -> work
                .sql()
                .list(
                        "SELECT " + COLUMNS
                                + " FROM web_session WHERE user_id = ? AND expires_at > ? ORDER BY created_at DESC",
                        this::session,
                        userId,
                        clock.instant())
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    /** Ends one session of a user; somebody else's key does nothing. */
    public void end(String userId, String key) {
        work.inOne(() -> work.sql().update("DELETE FROM web_session WHERE hash = ? AND user_id = ?", key, userId));
    }

    private void end(String key) {
        work.inOne(() -> work.sql().update("DELETE FROM web_session WHERE hash = ?", key));
    }

    /** Ends all sessions of a user, but for the one of {@code exceptSecret} if given. */
    public void endAll(String userId, Optional<String> exceptSecret) {
        var except = exceptSecret.map(Secrets::hash).orElse("");
        work.inOne(() -> work.sql().update("DELETE FROM web_session WHERE user_id = ? AND hash <> ?", userId, except));
    }

    /**
     * Takes a member of the operator's staff into a client's data, or out of it.
     *
     * @throws AccessRefusal.ReasonNeeded when no reason is given
     */
    public void enter(String secret, Optional<ClientId> client, String reason) {
        if (client.isPresent() && reason.isBlank()) {
            throw new AccessRefusal.ReasonNeeded();
        }
        work.inOne(() -> work.sql()
                .update(
                        "UPDATE web_session SET entered_client = ?, reason = ? WHERE hash = ?",
                        client.map(ClientId::value),
                        client.map(any -> cut(reason, 300)),
                        Secrets.hash(secret)));
        find(secret)
                .filter(session -> session.entered().isPresent())
                .ifPresent(session -> scope.as(session.caller(), () -> {
                    audit.record("access.staff-entered", session.user().id(), Map.of("reason", reason));
                    return null;
                }));
    }

    /** Throws away sessions that are over. */
    void sweep() {
        work.inOne(() -> work.sql()
                .update(
                        "DELETE FROM web_session WHERE expires_at < ? OR seen_at < ?",
                        clock.instant(),
                        clock.instant().minus(IDLE)));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
