package fr.crmdata.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Schema;
import fr.crmdata.api.data.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class EmptyDatabasesTest {

    private static final String FOLDER = "fr/crmdata/platform/data/";
    private static final TestSchema EARLY =
            new TestSchema("early", Schema.Place.EVERY_CLIENT, List.of(FOLDER + "early-1.sql"));
    private static final TestSchema EARLY_NEWER =
            new TestSchema("early", Schema.Place.EVERY_CLIENT, List.of(FOLDER + "early-1.sql", FOLDER + "early-2.sql"));
    private static final TestSchema LATE =
            new TestSchema("late", Schema.Place.EVERY_CLIENT, List.of(FOLDER + "late-1.sql"));
    private static final TestSchema OFFICE =
            new TestSchema("office", Schema.Place.OPERATOR, List.of(FOLDER + "late-1.sql"));

    @ClassRule
    public static final TemporaryFolder PROGRAM = new TemporaryFolder();

    @Rule
    public final TemporaryFolder data = new TemporaryFolder();

    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor();
    private Path empty;

    @Before
    public void make() {
        empty = PROGRAM.getRoot().toPath().resolve("databases");
        if (!Files.exists(empty)) {
            EmptyDatabases.make(empty, List.of(EARLY, OFFICE));
        }
    }

    @After
    public void close() {
        housekeeping.shutdownNow();
    }

    private Databases databases(Optional<Path> start, Schema... areas) {
        var engine = new DerbyEngine(data.getRoot().toPath(), start, 2, housekeeping);
        var databases = new Databases(engine, Duration.ofMinutes(1), housekeeping);
        PlatformSchemas.all().forEach(databases::add);
        List.of(areas).forEach(databases::add);
        return databases;
    }

    private static List<String> tables(Databases databases, ClientId client) {
        databases.create(client);
        try (var lease = databases.lease(client)) {
            return Sql.on(lease.connection())
                    .list(
                            "SELECT LOWER(tablename) AS name FROM sys.systables WHERE tabletype = 'T' ORDER BY tablename",
                            row -> row.text("name"));
        }
    }

    private static List<String> executed(Databases databases, ClientId client) {
        try (var lease = databases.lease(client)) {
            return Sql.on(lease.connection())
                    .list(
                            "SELECT id || ' ' || CHAR(dateexecuted) AS name FROM databasechangelog ORDER BY orderexecuted",
                            row -> row.text("name"));
        }
    }

    @Test
    public void a_new_database_begins_with_the_tables_that_the_program_brings() {
        try (var databases = databases(Optional.of(empty))) {
            assertThat(tables(databases, TestDatabases.ACME)).contains("early_thing");
            assertThat(tables(databases, ClientId.OPERATOR))
                    .contains("late_thing")
                    .doesNotContain("early_thing");
        }
    }

    @Test
    public void nothing_is_migrated_that_is_there_already() {
        List<String> acme;
        try (var databases = databases(Optional.of(empty), EARLY)) {
            databases.create(TestDatabases.ACME);
            acme = executed(databases, TestDatabases.ACME);
            databases.create(TestDatabases.GLOBEX);
            assertThat(executed(databases, TestDatabases.GLOBEX)).isEqualTo(acme);
        }
        assertThat(acme).isNotEmpty();
        var other = data.getRoot().toPath().resolve("other");
        try (var databases = new Databases(
                new DerbyEngine(other, Optional.of(empty), 2, housekeeping), Duration.ZERO, housekeeping)) {
            PlatformSchemas.all().forEach(databases::add);
            databases.create(TestDatabases.ACME);
            assertThat(executed(databases, TestDatabases.ACME))
                    .as("the moments when the program was built")
                    .isEqualTo(acme);
        }
    }

    @Test
    public void newer_areas_and_areas_that_the_program_did_not_know_get_their_tables() {
        try (var databases = databases(Optional.of(empty), EARLY_NEWER, LATE)) {
            assertThat(tables(databases, TestDatabases.ACME)).contains("early_thing", "early_second", "late_thing");
        }
    }

    @Test
    public void made_again_they_are_whole_and_nothing_else_is_left_beside_them() throws IOException {
        var target = data.getRoot().toPath().resolve("program/databases");
        EmptyDatabases.make(target, List.of(EARLY));
        EmptyDatabases.make(target, List.of(EARLY));
        try (var beside = Files.list(data.getRoot().toPath().resolve("program"));
                var kinds = Files.list(target)) {
            assertThat(beside).containsExactly(target);
            assertThat(kinds.map(kind -> kind.getFileName().toString()))
                    .containsExactlyInAnyOrder(DerbyEngine.OPERATOR, DerbyEngine.CLIENT);
        }
        try (var databases = databases(Optional.of(target))) {
            assertThat(tables(databases, TestDatabases.ACME)).contains("early_thing");
        }
    }

    @Test
    public void without_them_databases_are_migrated_from_nothing() {
        try (var databases = databases(Optional.of(data.getRoot().toPath().resolve("away")), EARLY)) {
            assertThat(tables(databases, TestDatabases.ACME)).contains("early_thing");
        }
    }
}
