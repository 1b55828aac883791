package fr.crmdata.platform.identity;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Role;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.testing.MovingClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

public class ThrottleTest extends DatabaseTest {

    private static final String BEN = "ben@acme.example";

    private final MovingClock clock = new MovingClock(LocalDate.of(2026, 11, 23));

    public ThrottleTest(TestDatabases.Kind kind) {
        super(kind);
    }

    private Throttle throttle() {
        return new Throttle(data.operatorWork(), clock);
    }

    private long failures() {
        return data.operatorWork().inOne(() -> data.operatorWork()
                .sql()
                .first("SELECT failures FROM sign_in_failure WHERE email_key = ?", row -> row.number("failures"), BEN)
                .orElse(0L));
    }

    @Test
    public void five_failures_cost_a_minute_and_each_more_twice_as_long() {
        var throttle = throttle();
        for (var i = 0; i < Throttle.FREE_TRIES - 1; i++) {
            throttle.failed(BEN, "192.0.2.1");
        }
        throttle.check(BEN, "192.0.2.1");
        throttle.failed(BEN, "192.0.2.1");
        assertThatThrownBy(() -> throttle.check(BEN, "192.0.2.9"))
                .isInstanceOfSatisfying(AccessRefusal.LockedOut.class, no -> assertThat(no.pause())
                        .isEqualTo(Duration.ofMinutes(1)));
        clock.plusMinutes(1);
        throttle.check(BEN, "192.0.2.1");
        throttle.failed(BEN, "192.0.2.1");
        assertThatThrownBy(() -> throttle.check(BEN, "192.0.2.1"))
                .isInstanceOfSatisfying(AccessRefusal.LockedOut.class, no -> assertThat(no.pause())
                        .isEqualTo(Duration.ofMinutes(2)));
    }

    @Test
    public void after_a_day_one_begins_anew() {
        for (var i = 0; i < Throttle.FREE_TRIES; i++) {
            throttle().failed(BEN, "192.0.2.1");
        }
        clock.plusMinutes(24 * 60 + 1);
        throttle().failed(BEN, "192.0.2.1");
        assertThat(failures()).isEqualTo(1);
        throttle().check(BEN, "192.0.2.1");
    }

    @Test
    public void failures_at_the_same_moment_are_all_counted_and_none_falls_over_another() throws Exception {
        var atOnce = 6;
        var together = new CyclicBarrier(atOnce);
        var threads = Executors.newFixedThreadPool(atOnce);
        try {
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < atOnce; i++) {
                running.add(threads.submit(() -> {
                    together.await();
                    throttle().failed(BEN, "192.0.2.1");
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(failures()).isEqualTo(atOnce);
    }

    @Test
    public void whoever_mistypes_the_own_password_keeps_nobody_else_from_changing_theirs() {
        try (var house = new TestHouse(data, clock)) {
            house.open(ACME);
            house.open(GLOBEX);
            var eve = house.person(GLOBEX, "eve@globex.example", Role.ADMINISTRATOR);
            for (var person = 0; person < 8; person++) {
                var mistyping = house.person(ACME, "p" + person + "@acme.example", Role.AGENT);
                for (var i = 0; i < Throttle.FREE_TRIES; i++) {
                    assertThatThrownBy(() -> house.doing(
                                    mistyping, () -> house.account.changePassword("", "faux", "peu importe ici")))
                            .isInstanceOf(IdentityRefusal.Invalid.class);
                }
                assertThatThrownBy(() -> house.doing(
                                mistyping,
                                () -> house.account.changePassword("", TestHouse.PASSWORD, "peu importe ici")))
                        .isInstanceOf(AccessRefusal.LockedOut.class);
            }
            assertThatCode(() -> house.doing(
                            eve,
                            () -> house.account.changePassword(
                                    "", TestHouse.PASSWORD, "canards jaunes au bord de la Sarthe")))
                    .doesNotThrowAnyException();
        }
    }
}
