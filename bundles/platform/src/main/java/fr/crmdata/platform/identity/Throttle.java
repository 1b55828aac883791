package fr.crmdata.platform.identity;

import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.platform.data.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down whoever guesses passwords.
 *
 * <p>Per address typed in (whether such a user exists or not): after five failures a minute's wait, then twice as long each
 * time, up to an hour. Per network address: after thirty failures a wait of ten minutes.
 */
final class Throttle {

    static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration FORGET_AFTER = Duration.ofHours(24);
    private static final int TRIES_PER_NETWORK_ADDRESS = 30;
    private static final Duration NETWORK_WAIT = Duration.ofMinutes(10);

    private final Work work;
    private final Clock clock;
    private final Map<String, Failures> byNetworkAddress = new ConcurrentHashMap<>();

    Throttle(Work operatorWork, Clock systemClock) {
        this.work = operatorWork;
        this.clock = systemClock;
    }

    private record Failures(int count, Instant since) {}

    /** @throws AccessRefusal.LockedOut while a wait is not over */
    void check(String email, String networkAddress) {
        var now = clock.instant();
        checkNetwork(networkAddress, now);
        check(email);
    }

    /**
     * For somebody who is signed in already: only their own failures count.
     *
     * @throws AccessRefusal.LockedOut while a wait is not over
     */
    void check(String email) {
        var now = clock.instant();
        lockedUntil(email).filter(now::isBefore).ifPresent(until -> {
            throw new AccessRefusal.LockedOut(Duration.between(now, until));
        });
    }

    private void checkNetwork(String networkAddress, Instant now) {
        var network = byNetworkAddress.get(networkAddress);
        if (network != null && network.count() >= TRIES_PER_NETWORK_ADDRESS) {
            var over = network.since().plus(NETWORK_WAIT);
            if (now.isBefore(over)) {
                throw new AccessRefusal.LockedOut(Duration.between(now, over));
            }
            byNetworkAddress.remove(networkAddress);
        }
    }

    private Optional<Instant> lockedUntil(String email) {
        return work.inOne(() -> work.sql()
                .first(
                        "SELECT locked_until FROM sign_in_failure WHERE email_key = ?",
                        row -> row.instantIfAny("locked_until"),
                        User.emailKey(email))
                .flatMap(until -> until));
    }

    void failed(String email, String networkAddress) {
        var now = clock.instant();
        if (byNetworkAddress.size() > 10_000) {
            byNetworkAddress.values().removeIf(old -> old.since().isBefore(now.minus(NETWORK_WAIT)));
        }
        byNetworkAddress.merge(
                networkAddress,
                new Failures(1, now),
                (old, one) -> old.since().isBefore(now.minus(NETWORK_WAIT))
                        ? one
                        : new Failures(old.count() + 1, old.since()));
        failed(email);
    }

    /** For somebody who is signed in already: counts for nobody else. */
    void failed(String email) {
        var now = clock.instant();
        if (!count(email, now)) {
            try {
                work.inOne(() -> work.sql()
                        .update(
                                "INSERT INTO sign_in_failure (email_key, failures, last_at) VALUES (?, 1, ?)",
                                User.emailKey(email),
                                now));
            } catch (DatabaseException e) {
                // Another first failure at this very moment; with its row there, ours counts as the second.
                if (!DatabaseException.isDuplicateKey(e) || !count(email, now)) {
                    throw e;
                }
            }
        }
    }

    /** The update holds the row until the wait is written, too. @return whether there is a row to count in */
    private boolean count(String email, Instant now) {
        return work.inOne(() -> {
            var counted = work.sql()
                            .update(
                                    "UPDATE sign_in_failure SET failures = CASE WHEN last_at < ? THEN 1 ELSE failures + 1 END,"
                                            + " last_at = ? WHERE email_key = ?",
                                    now.minus(FORGET_AFTER),
                                    now,
                                    User.emailKey(email))
                    > 0;
            if (counted) {
                var until = now.plus(waitAfter(failures(email)));
                work.sql()
                        .update(
                                "UPDATE sign_in_failure SET locked_until = ? WHERE email_key = ?",
                                Optional.of(until).filter(now::isBefore),
                                User.emailKey(email));
            }
            return counted;
        });
    }

    private int failures(String email) {
        return work.sql()
                .first(
                        "SELECT failures FROM sign_in_failure WHERE email_key = ?",
                        row -> (int) row.number("failures"),
                        User.emailKey(email))
                .orElse(0);
    }

    /** How long to wait after the n-th failure in a row. */
    static Duration waitAfter(int failures) {
        if (failures < FREE_TRIES) {
            return Duration.ZERO;
        }
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE_TRIES, 10));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    void succeeded(String email) {
        work.inOne(() -> work.sql().update("DELETE FROM sign_in_failure WHERE email_key = ?", User.emailKey(email)));
    }

    /** Forgets failures that no longer count. @return of how many addresses */
    int sweep() {
        return work.inOne(() -> work.sql()
                .update(
                        "DELETE FROM sign_in_failure WHERE last_at < ?",
                        clock.instant().minus(FORGET_AFTER)));
    }
}
