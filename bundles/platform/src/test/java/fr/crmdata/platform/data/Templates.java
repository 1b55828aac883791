package fr.crmdata.platform.data;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Schema;
import fr.crmdata.testing.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** The operator's database and two clients', with all tables: made once for all tests of a module that ask for the same, then copied. */
final class Templates {

    static final int CONNECTIONS = 8;

    /** Names of databases on the server of PostgreSQL, or of folders of Derby; by what they have. */
    private static final Map<String, String> MADE = new HashMap<>();

    private static EmbeddedPostgres server;
    private static Path folder;
    private static int count;

    private Templates() {}

    /**
     * An engine with a copy.
     *
     * @param place folder for databases of Derby, empty
     */
    static synchronized Engine copy(
            TestDatabases.Kind kind, List<Schema> schemas, Path place, ScheduledExecutorService housekeeping) {
        var template = MADE.computeIfAbsent(kind + tablesOf(schemas), what -> make(kind, schemas, housekeeping));
        if (kind == TestDatabases.Kind.DERBY) {
            copy(folder().resolve(template), place);
            return new DerbyEngine(place, Optional.empty(), CONNECTIONS, housekeeping);
        }
        var name = "test" + ++count;
        onServer("CREATE DATABASE " + name + " TEMPLATE " + template);
        return postgres(name, housekeeping);
    }

    private static String tablesOf(List<Schema> schemas) {
        var tables = new StringBuilder();
        for (var place : Schema.Place.values()) {
            var there =
                    schemas.stream().filter(schema -> schema.place() == place).toList();
            tables.append(' ').append(new Migrator(there, Engine.Dialect.DERBY).fingerprint());
        }
        return tables.toString();
    }

    private static String make(TestDatabases.Kind kind, List<Schema> schemas, ScheduledExecutorService housekeeping) {
        var name = "made" + ++count;
        try (var databases = new Databases(empty(kind, name, housekeeping), Duration.ofMinutes(10), housekeeping)) {
            schemas.forEach(databases::add);
            List.of(ClientId.OPERATOR, TestDatabases.ACME, TestDatabases.GLOBEX).forEach(databases::create);
        }
        return name;
    }

    /** Where there is nothing yet. */
    static synchronized Engine empty(TestDatabases.Kind kind, String name, ScheduledExecutorService housekeeping) {
        if (kind == TestDatabases.Kind.DERBY) {
            return new DerbyEngine(folder().resolve(name), Optional.empty(), CONNECTIONS, housekeeping);
        }
        onServer("CREATE DATABASE " + name);
        return postgres(name, housekeeping);
    }

    private static Engine postgres(String name, ScheduledExecutorService housekeeping) {
        return new PostgresEngine(
                server.getJdbcUrl("postgres", name), "postgres", "postgres", CONNECTIONS, housekeeping);
    }

    private static void onServer(String sql) {
        try {
            if (server == null) {
                server = PostgresServer.start();
            }
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static Path folder() {
        if (folder == null) {
            try {
                folder = Files.createTempDirectory("crmdata-templates");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        }
        return folder;
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = to.resolve(from.relativize(file).toString());
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path tree) {
        try (var files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
