package fr.crmdata.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.data.Schema;
import fr.crmdata.api.data.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class MigratorTest {

    private static final String FOLDER = "fr/crmdata/platform/migrations/";

    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor();
    private final TestDatabases.Kind kind;
    private Engine engine;

    public MigratorTest(TestDatabases.Kind kind) {
        this.kind = kind;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<TestDatabases.Kind> kinds() {
        return List.of(TestDatabases.Kind.values());
    }

    @Before
    public void open() {
        engine = Templates.empty(kind, "migrator" + kind.name().toLowerCase(java.util.Locale.ROOT), housekeeping);
    }

    @After
    public void close() {
        engine.close();
        housekeeping.shutdownNow();
    }

    @Test
    public void a_new_database_knows_of_every_area_that_it_has_its_tables() throws SQLException {
        var early = new TestSchema("early", Schema.Place.EVERY_CLIENT, List.of(FOLDER + "common-001.sql"));
        var late = new TestSchema("late", Schema.Place.EVERY_CLIENT, List.of(FOLDER + "common-010-bounces.sql"));
        var migrator = new Migrator(List.of(early, late), kind.dialect());
        engine.create(TestDatabases.ACME, migrator);
        var pool = engine.open(TestDatabases.ACME);
        try (var connection = pool.source().getConnection()) {
            assertThat(Sql.on(connection).list("SELECT area FROM schema_state ORDER BY area", row -> row.text("area")))
                    .containsExactly("early", "late");
        } finally {
            pool.close();
        }
    }
}
