package fr.crmdata.platform.identity;

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
        var network = byNetworkAddress.get(networkAddress);
        if (network != null && network.count() >= TRIES_PER_NETWORK_ADDRESS) {
            var over = network.since().plus(NETWORK_WAIT);
            if (now.isBefore(over)) {
                throw new AccessRefusal.LockedOut(Duration.between(now, over));
            }
            byNetworkAddress.remove(networkAddress);
        }
        lockedUntil(email).filter(now::isBefore).ifPresent(until -> {
            throw new AccessRefusal.LockedOut(Duration.between(now, until));
        });
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
        work.inOne(() -> {
            var before = work.sql()
                    .first(
                            "SELECT failures, last_at FROM sign_in_failure WHERE email_key = ?",
                            row -> row.instant("last_at").isBefore(now.minus(FORGET_AFTER))
                                    ? 0
                                    : row.number("failures"),
                            User.emailKey(email));
            var failures = before.orElse(0L).intValue() + 1;
            var until = Optional.of(now.plus(waitAfter(failures))).filter(now::isBefore);
            if (before.isPresent()) {
                work.sql()
                        .update(
                                "UPDATE sign_in_failure SET failures = ?, last_at = ?, locked_until = ? WHERE email_key = ?",
                                failures,
                                now,
                                until,
                                User.emailKey(email));
            } else {
                work.sql()
                        .update(
                                "INSERT INTO sign_in_failure (email_key, failures, last_at, locked_until) VALUES (?, ?, ?, ?)",
                                User.emailKey(email),
                                failures,
                                now,
                                until);
            }
        });
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
