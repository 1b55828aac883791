package fr.crmdata.platform.data;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Entities;
import fr.crmdata.api.data.Schema;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.platform.identity.CallerScope;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.rules.ExternalResource;

/** Real databases for tests: the operator's and two clients', on Derby or on PostgreSQL. */
public final class TestDatabases extends ExternalResource {

    public static final ClientId ACME = new ClientId("acme");
    public static final ClientId GLOBEX = new ClientId("globex");

    public enum Kind {
        DERBY,
        POSTGRESQL
    }

    private static EmbeddedPostgres postgres;

    /** Derby databases that were migrated once, for all tests of a module; by fingerprint. */
    private static Path templates;

    private final Kind kind;
    private final Optional<Path> kept;
    private final CallerScope scope = new CallerScope();
    private ScheduledExecutorService housekeeping;
    private Path folder;
    private Databases databases;
    private Work clientWork;
    private Work operatorWork;
    private final List<AreaEntities> offered = new ArrayList<>();

    public TestDatabases(Kind kind) {
        this(kind, Optional.empty());
    }

    /**
     * @param kept folder of Derby databases that stay there, for what goes on in another process
     */
    public TestDatabases(Kind kind, Optional<Path> kept) {
        this.kind = kind;
        this.kept = kept;
    }

    @Override
    protected void before() throws IOException {
        housekeeping = Executors.newSingleThreadScheduledExecutor();
        folder = kept.isPresent() ? kept.get() : Files.createTempDirectory("crmdata-test");
        if (kept.isEmpty()) {
            copy(templates(), folder.resolve("templates"));
        }
        databases = new Databases(engine(), Duration.ofMinutes(10), housekeeping);
        PlatformSchemas.all().forEach(databases::add);
        clientWork = new Work(databases, () -> scope.caller().client());
        operatorWork = new Work(databases, () -> ClientId.OPERATOR);
        if (kept.isEmpty()) {
            databases.create(ACME);
            databases.create(GLOBEX);
        }
    }

    private static synchronized Path templates() throws IOException {
        if (templates == null) {
            templates = Files.createTempDirectory("crmdata-templates");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(templates)));
        }
        return templates;
    }

    /** Copies what is not there yet; a template is whole as soon as it has its name. */
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

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Engine engine() throws IOException {
        if (kind == Kind.DERBY) {
            return new DerbyEngine(folder, 8, housekeeping);
        }
        return new PostgresEngine(freshServerDatabase(), "postgres", "postgres", 8, housekeeping);
    }

    /** One server for all tests of a module, a database of its own for each. */
    private static synchronized String freshServerDatabase() throws IOException {
        if (postgres == null) {
            postgres = EmbeddedPostgres.builder().start();
        }
        var name = "test" + System.nanoTime();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (java.sql.SQLException e) {
            throw new DatabaseException(e);
        }
        return postgres.getJdbcUrl("postgres", name);
    }

    @Override
    protected void after() {
        offered.forEach(AreaEntities::close);
        databases.close();
        housekeeping.shutdownNow();
        if (kept.isEmpty()) {
            keepTemplates();
            delete(folder);
        }
    }

    private void keepTemplates() {
        if (kind == Kind.DERBY) {
            copy(folder.resolve("templates"), templates);
        }
    }

    /** Gives the databases an area's tables, as the platform does when its bundle comes. */
    public Entities offer(Schema schema) {
        databases.add(schema);
        if (kept.isEmpty() && kind == Kind.DERBY && schema.place() == Schema.Place.EVERY_CLIENT) {
            List.of(ACME, GLOBEX).forEach(this::makeAgain);
        }
        var entities = new AreaEntities(
                schema, schema.place() == Schema.Place.OPERATOR ? operatorWork : clientWork, databases);
        offered.add(entities);
        return entities;
    }

    /** Does something while the databases are open, outside of a test. */
    public void open(Runnable work) throws IOException {
        before();
        try {
            work.run();
        } finally {
            after();
        }
    }

    /** A database that nobody has opened yet is a copy of a template with all tables, instead of getting them one by one. */
    private void makeAgain(ClientId client) {
        if (!databases.isOpen(client)) {
            delete(folder.resolve("clients").resolve(client.value()));
            databases.create(client);
        }
    }

    public CallerScope scope() {
        return scope;
    }

    public Databases databases() {
        return databases;
    }

    public Work clientWork() {
        return clientWork;
    }

    public Work operatorWork() {
        return operatorWork;
    }

    /** Does something as a user of a client. */
    public void as(ClientId client, Runnable work) {
        var caller = new Caller(Caller.Kind.USER, "u1", "Leïla", client, Role.ADMINISTRATOR, Language.FR);
        scope.as(caller, () -> {
            work.run();
            return null;
        });
    }
}
