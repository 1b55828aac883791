package fr.crmdata.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Sql;
import fr.crmdata.testing.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
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
    private Databases databases;

    @Before
    public void make() {
        var engine = new DerbyEngine(data.getRoot().toPath(), Optional.empty(), 2, housekeeping);
        databases = new Databases(engine, Duration.ofMinutes(10), MOST, housekeeping);
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
            assertThat(Sql.on(lease.connection()).list("SELECT id FROM notification", row -> row.text("id")))
                    .isEmpty();
        }
        use(CLIENTS.get(1));
        assertThat(databases.isOpen(CLIENTS.get(1))).isTrue();
    }

    private List<ClientId> open() {
        return CLIENTS.stream().filter(databases::isOpen).toList();
    }

    private void use(ClientId client) {
        databases.lease(client).close();
    }
}
