package fr.crmdata.platform.data;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Entities;
import fr.crmdata.api.data.Schema;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.platform.identity.CallerScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.rules.ExternalResource;

/** Real databases for tests: the operator's and two clients', on Derby or on PostgreSQL. */
public final class TestDatabases extends ExternalResource {

    public static final ClientId ACME = new ClientId("acme");
    public static final ClientId GLOBEX = new ClientId("globex");

    public enum Kind {
        DERBY(Engine.Dialect.DERBY),
        POSTGRESQL(Engine.Dialect.POSTGRESQL);

        private final Engine.Dialect dialect;

        Kind(Engine.Dialect dialect) {
            this.dialect = dialect;
        }

        Engine.Dialect dialect() {
            return dialect;
        }
    }

    private final Kind kind;
    private final Optional<Path> kept;
    private final CallerScope scope = new CallerScope();
    private ScheduledExecutorService housekeeping;
    private Path folder;
    private Databases databases;
    private Work clientWork;
    private Work operatorWork;
    private final List<AreaEntities> offered = new ArrayList<>();
    private final List<Schema> schemas = new CopyOnWriteArrayList<>();

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
        schemas.clear();
        schemas.addAll(PlatformSchemas.all());
        databases = new Databases(engine(), Duration.ofMinutes(10), housekeeping);
        schemas.forEach(databases::add);
        clientWork = new Work(databases, () -> scope.caller().client());
        operatorWork = new Work(databases, () -> ClientId.OPERATOR);
    }

    private Engine engine() {
        return kept.isPresent()
                ? new DerbyEngine(folder, Optional.empty(), Templates.CONNECTIONS, housekeeping)
                : new PreparedEngine(kind.dialect(), () -> Templates.copy(kind, schemas, folder, housekeeping));
    }

    @Override
    protected void after() {
        offered.forEach(AreaEntities::close);
        databases.close();
        housekeeping.shutdownNow();
        if (kept.isEmpty()) {
            Templates.delete(folder);
        }
    }

    /** Gives the databases an area's tables, as the platform does when its bundle comes; before the first use they are made with them. */
    public Entities offer(Schema schema) {
        databases.add(schema);
        schemas.add(schema);
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
