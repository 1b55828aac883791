package fr.crmdata.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Sql;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.work.Chore;
import fr.crmdata.platform.work.Chores;
import fr.crmdata.platform.work.PendingWork;
import fr.crmdata.testing.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ManyDatabasesTest {

    private static final int MOST = 2;
    private static final List<ClientId> CLIENTS =
            IntStream.range(0, 5).mapToObj(n -> new ClientId("c" + n)).toList();

    @Rule
    public final TemporaryFolder data = new TemporaryFolder();

    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor();
    private boolean closingFails;
    private Databases databases;

    @Before
    public void make() {
        var engine = new DerbyEngine(data.getRoot().toPath(), Optional.empty(), 2, housekeeping);
        databases = new Databases(new Unwilling(engine), Duration.ofMinutes(10), MOST, housekeeping);
        PlatformSchemas.all().forEach(databases::add);
        CLIENTS.forEach(databases::create);
    }

    @After
    public void close() {
        databases.close();
        housekeeping.shutdownNow();
    }

    @Test
    public void those_used_longest_ago_are_closed_when_too_many_are_open() {
        CLIENTS.forEach(this::use);
        Patience.until("two are open", () -> open().equals(CLIENTS.subList(3, 5)));
    }

    @Test
    public void one_in_use_stays_open_and_one_that_was_closed_opens_again() {
        try (var lease = databases.lease(CLIENTS.get(0))) {
            CLIENTS.subList(1, 5).forEach(this::use);
            Patience.until("two are open", () -> open().equals(List.of(CLIENTS.get(0), CLIENTS.get(4))));
            assertThat(notifications(lease)).isEmpty();
        }
        try (var lease = databases.lease(CLIENTS.get(1))) {
            assertThat(notifications(lease)).isEmpty();
        }
    }

    @Test
    public void as_many_stay_open_as_are_in_use_until_they_are_given_back() {
        var leases = CLIENTS.stream().map(databases::lease).toList();
        assertThat(open()).isEqualTo(CLIENTS);
        leases.forEach(Databases.Lease::close);
        Patience.until("two are open", () -> open().equals(CLIENTS.subList(3, 5)));
    }

    @Test
    public void one_that_could_not_be_closed_opens_again() {
        use(CLIENTS.get(0));
        closingFails = true;
        databases.closeIfUnused(CLIENTS.get(0));
        closingFails = false;
        try (var lease = databases.lease(CLIENTS.get(0))) {
            assertThat(notifications(lease)).isEmpty();
        }
    }

    /** Each visit finds its database closed and opens it, for which another one is closed. */
    @Test
    public void chores_for_more_clients_than_may_be_open_come_to_an_end() {
        use(ClientId.OPERATOR);
        var scope = new CallerScope();
        var visits = new AtomicInteger();
        var begin = new CountDownLatch(1);
        var chores = new Chores(databases, scope, new PendingWork(new Work(databases, () -> ClientId.OPERATOR)));
        try {
            for (var name : List.of("sweeping", "dusting")) {
                chores.addChore(visiting(name, begin, visits));
            }
            CLIENTS.forEach(this::use);
            Patience.until("two are open", () -> open().size() == MOST);
            begin.countDown();
            Patience.until("two chores visited five clients", () -> visits.get() == 10);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            assertThat(visits).hasValue(10);
        } finally {
            chores.stop();
        }
    }

    private Chore visiting(String name, CountDownLatch begin, AtomicInteger visits) {
        return new Chore() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int threads() {
                return 1;
            }

            @Override
            public Optional<Duration> visit(ClientId client) {
                await(begin);
                use(client);
                visits.incrementAndGet();
                return Optional.empty();
            }

            @Override
            public boolean hasWork(ClientId client) {
                return false;
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> notifications(Databases.Lease lease) {
        return Sql.on(lease.connection()).list("SELECT id FROM notification", row -> row.text("id"));
    }

    private List<ClientId> open() {
        return CLIENTS.stream().filter(databases::isOpen).toList();
    }

    private void use(ClientId client) {
        databases.lease(client).close();
    }

    /** Whose databases cannot always be closed. */
    private final class Unwilling extends PreparedEngine {

        Unwilling(Engine engine) {
            super(engine.dialect(), () -> engine);
        }

        @Override
        public Pool open(ClientId client) {
            var pool = super.open(client);
            return new Pool() {
                @Override
                public DataSource source() {
                    return pool.source();
                }

                @Override
                public void close() {
                    pool.close();
                    if (closingFails) {
                        throw new IllegalStateException("not closed");
                    }
                }
            };
        }
    }
}
