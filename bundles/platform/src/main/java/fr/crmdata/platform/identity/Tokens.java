package fr.crmdata.platform.identity;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Account.ApiToken;
import fr.crmdata.api.identity.Account.IssuedToken;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.platform.clients.ClientWatcher;
import fr.crmdata.platform.data.Work;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * API tokens. A token acts as the user it belongs to and can do no more.
 *
 * <p>The verdict on a token is kept for some seconds, so that a program's requests do not each ask the database. On this node
 * a revoked token and those of a closed client stop at once; on others when its verdict has aged.
 */
@Component(service = {Tokens.class, ClientWatcher.class})
public final class Tokens implements ClientWatcher {

    static final String PREFIX = "crm_";
    private static final Duration VERDICT_AGE = Duration.ofSeconds(20);
    private static final int MOST_VERDICTS = 50_000;
    private static final String COLUMNS = "id, user_id, name, created_at, expires_at, last_used_at, revoked_at";

    private final Identity identity;
    private final Work work;
    private final CallerScope scope;
    private final SignInRules rules;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

    @Activate
    public Tokens(
            @Reference Identity identity,
            @Reference CallerScope scope,
            @Reference SignInRules rules,
            @Reference Audit audit,
            @Reference(target = "(clock=system)") Clock clock) {
        this.identity = identity;
        this.work = identity.work();
        this.scope = scope;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    private record Verdict(Caller caller, String userId, Instant until) {}

    /**
     * Makes a token for whoever proves who they are.
     *
     * @throws AccessRefusal see {@link Identity#authenticate}
     * @throws fr.crmdata.api.Refusal when a rule says no, as it would to a browser
     */
    public IssuedToken issue(String email, String password, String address, String name, Duration validity) {
        var user = identity.authenticate(email, password, address);
        rules.judgeProgram(user, address);
        return issue(user, name, validity);
    }

    /** @param validity how long it works, at most a year */
    IssuedToken issue(User user, String name, Duration validity) {
        var secret = Secrets.next(PREFIX);
        var now = clock.instant();
        var year = Duration.ofDays(366);
        var token = new ApiToken(
                Ids.next(),
                name,
                now,
                now.plus(validity.compareTo(year) > 0 ? year : validity),
                Optional.empty(),
                Optional.empty());
        work.inOne(() -> work.sql()
                .update(
                        "INSERT INTO api_token (id, user_id, name, hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
                        token.id(),
                        user.id(),
                        token.name(),
                        Secrets.hash(secret),
                        token.createdAt(),
                        token.expiresAt()));
        scope.as(user.caller(Caller.Kind.USER), () -> {
            audit.record("access.token-issued", token.id(), Map.of("name", name));
            return null;
        });
        return new IssuedToken(secret, token);
    }

    /**
     * Whose token this is.
     *
     * @throws AccessRefusal.Unauthenticated when it is unknown, expired, revoked or its user locked out
     */
    public Caller authenticate(String secret) {
        if (!secret.startsWith(PREFIX)) {
            throw new AccessRefusal.Unauthenticated();
        }
        var hash = Secrets.hash(secret);
        var known = verdicts.get(hash);
        var now = clock.instant();
        if (known != null && now.isBefore(known.until())) {
            return known.caller();
        }
        var verdict = ask(hash, now);
        if (verdicts.size() >= MOST_VERDICTS) {
            verdicts.values().removeIf(old -> now.isAfter(old.until()));
        }
        verdicts.put(hash, verdict);
        return verdict.caller();
    }

    private Verdict ask(String hash, Instant now) {
        return work.inOne(() -> {
            var known = work.sql()
                    .first(
                            "SELECT " + COLUMNS + " FROM api_token WHERE hash = ?",
                            row -> Map.entry(row.text("user_id"), token(row)),
                            hash)
                    .filter(found -> found.getValue().worksAt(now))
                    .orElseThrow(AccessRefusal.Unauthenticated::new);
            var token = known.getValue();
            var user = identity.letIn(known.getKey()).orElseThrow(AccessRefusal.Unauthenticated::new);
            if (token.lastUsedAt().isEmpty() || token.lastUsedAt().get().isBefore(now.minus(Duration.ofMinutes(5)))) {
                work.sql().update("UPDATE api_token SET last_used_at = ? WHERE id = ?", now, token.id());
            }
            var until = now.plus(VERDICT_AGE);
            return new Verdict(
                    user.caller(Caller.Kind.PROGRAM),
                    user.id(),
                    until.isBefore(token.expiresAt()) ? until : token.expiresAt());
        });
    }

    /** All tokens of a user, revoked and expired ones included, the newest first. */
    List<ApiToken> of(String userId) {
        return work.inOne(() -> work.sql()
                .list(
                        "SELECT " + COLUMNS + " FROM api_token WHERE user_id = ? ORDER BY created_at DESC",
                        Tokens::token,
                        userId));
    }

    /** @throws IdentityRefusal.UnknownToken when it is not a token of this user */
    void revoke(String userId, String tokenId) {
        var changed = work.inOne(() -> work.sql()
                .update(
                        "UPDATE api_token SET revoked_at = ? WHERE id = ? AND user_id = ? AND revoked_at IS NULL",
                        clock.instant(),
                        tokenId,
                        userId));
        if (changed == 0 && of(userId).stream().noneMatch(token -> token.id().equals(tokenId))) {
            throw new IdentityRefusal.UnknownToken(tokenId);
        }
        forget(userId);
        audit.record("access.token-revoked", tokenId);
    }

    /** Revokes all tokens of a user that work. @return how many; their verdicts are the caller's to {@link #forget} */
    int revokeAll(String userId) {
        var now = clock.instant();
        return work.inOne(() -> work.sql()
                .update(
                        "UPDATE api_token SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL AND expires_at > ?",
                        now,
                        userId,
                        now));
    }

    /** Lets no verdict on this user's tokens stand, for instance after a change of role. */
    void forget(String userId) {
        verdicts.values().removeIf(verdict -> verdict.userId().equals(userId));
    }

    @Override
    public void stateChanged(ClientId client) {
        verdicts.values().removeIf(verdict -> verdict.caller().client().equals(client));
    }

    private static ApiToken token(Sql.Row row) throws SQLException {
        return new ApiToken(
                row.text("id"),
                row.text("name"),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.instantIfAny("last_used_at"),
                row.instantIfAny("revoked_at"));
    }
}
