package fr.crmdata.platform.data;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All databases of this installation: opened when somebody needs them, closed when nobody has for a while, or when more are open than may
 * be: an embedded one keeps pages in memory as long as it is open.
 */
public final class Databases implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Databases.class);

    private final Engine engine;
    private final Duration idle;
    private final int mostOpen;
    private final ScheduledExecutorService housekeeping;
    private final AtomicBoolean surplusIsSeenTo = new AtomicBoolean();
    private final Map<ClientId, OpenDatabase> open = new ConcurrentHashMap<>();
    private final List<Schema> schemas = new CopyOnWriteArrayList<>();
    private final List<Consumer<ClientId>> openListeners = new CopyOnWriteArrayList<>();
    private volatile Map<Schema.Place, Migrator> migrators = Map.of();
    private final ThreadLocal<Map<ClientId, UnitOfWork>> units = ThreadLocal.withInitial(HashMap::new);

    /** Without a limit to how many are open. */
    Databases(Engine engine, Duration idle, ScheduledExecutorService housekeeping) {
        this(engine, idle, Integer.MAX_VALUE, housekeeping);
    }

    /**
     * @param idle how long a client's database stays open unused
     * @param mostOpen how many of clients stay open; more only while more are in use
     */
    Databases(Engine engine, Duration idle, int mostOpen, ScheduledExecutorService housekeeping) {
        this.engine = engine;
        this.idle = idle;
        this.mostOpen = mostOpen;
        this.housekeeping = housekeeping;
        prepareMigrators();
        var period = Math.max(1, idle.toSeconds() / 4);
        housekeeping.scheduleWithFixedDelay(this::closeIdle, period, period, TimeUnit.SECONDS);
    }

    /** From now on databases of its place have this schema; those that are open get it at their next use. */
    void add(Schema schema) {
        schemas.add(schema);
        prepareMigrators();
    }

    void remove(Schema schema) {
        schemas.remove(schema);
        prepareMigrators();
    }

    private synchronized void prepareMigrators() {
        migrators = Map.of(
                Schema.Place.OPERATOR, migratorOf(Schema.Place.OPERATOR),
                Schema.Place.EVERY_CLIENT, migratorOf(Schema.Place.EVERY_CLIENT));
    }

    private Migrator migratorOf(Schema.Place place) {
        return new Migrator(
                schemas.stream().filter(schema -> schema.place() == place).toList(), engine.dialect());
    }

    private Migrator migratorOf(ClientId client) {
        return java.util.Objects.requireNonNull(
                migrators.get(client.isOperator() ? Schema.Place.OPERATOR : Schema.Place.EVERY_CLIENT));
    }

    /** The transaction that this thread has open there. */
    Optional<UnitOfWork> openUnit(ClientId client) {
        return Optional.ofNullable(units.get().get(client));
    }

    void opened(UnitOfWork unit) {
        units.get().put(unit.client(), unit);
    }

    void closed(UnitOfWork unit) {
        units.get().remove(unit.client());
    }

    public boolean exists(ClientId client) {
        return engine.exists(client);
    }

    /** Makes the database of a client unless it is there. */
    public void create(ClientId client) {
        if (!engine.exists(client)) {
            engine.create(client, migratorOf(client));
        }
    }

    /** Deletes a client's database; nothing is left of it. */
    public void erase(ClientId client) {
        if (client.isOperator()) {
            throw new IllegalArgumentException("the operator's database is never deleted");
        }
        open.computeIfPresent(client, (id, database) -> {
            database.close();
            return null;
        });
        engine.delete(client);
    }

    /** A connection to the client's database, without auto-commit, kept open with it until the lease is closed. */
    Lease lease(ClientId client) {
        while (true) {
            var database = database(client);
            var lease = database.lease(migratorOf(client), () -> released(database));
            if (lease.isPresent()) {
                return lease.get();
            }
            // It was closed as idle between the two steps: open it again.
        }
    }

    /** The use of a connection. */
    record Lease(ClientId client, Connection connection, Runnable onClose) implements AutoCloseable {
        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new DatabaseException(e);
            } finally {
                onClose.run();
            }
        }
    }

    private OpenDatabase database(ClientId client) {
        var database = open.get(client);
        return database != null ? database : open.computeIfAbsent(client, this::opened);
    }

    private OpenDatabase opened(ClientId client) {
        if (client.isOperator()) {
            create(client);
        }
        var database = new OpenDatabase(client, engine.open(client));
        openListeners.forEach(listener -> listener.accept(client));
        return database;
    }

    /** Told when a database is opened; must only take note, for the opener waits. */
    public void onOpen(Consumer<ClientId> listener) {
        openListeners.add(listener);
    }

    /** How many databases are open now, the operator's among them. */
    public int openCount() {
        return open.size();
    }

    public boolean isOpen(ClientId client) {
        return open.containsKey(client);
    }

    String dictionary() {
        return engine.dictionary();
    }

    /** Closes a client's database now if nobody uses it. */
    public void closeIfUnused(ClientId client) {
        closeIfUnusedFor(Duration.ZERO, client);
    }

    private void released(OpenDatabase database) {
        database.release();
        var surplus = surplus();
        if (surplus > mostOpen / 2) {
            // The housekeeping does not keep up: who opens so many waits until they are closed.
            closeSurplus();
        } else if (surplus > 0 && surplusIsSeenTo.compareAndSet(false, true)) {
            try {
                housekeeping.execute(this::closeSurplus);
            } catch (RejectedExecutionException e) {
                LOG.debug("the program stops, which closes all");
            }
        }
    }

    private int surplus() {
        return open.size() - (open.containsKey(ClientId.OPERATOR) ? 1 : 0) - mostOpen;
    }

    /** Closes those that were used longest ago. */
    private synchronized void closeSurplus() {
        surplusIsSeenTo.set(false);
        clients()
                .map(database -> Map.entry(database.client, database.unusedNanos()))
                .sorted(Map.Entry.<ClientId, Long>comparingByValue().reversed())
                .limit(Math.max(0, surplus()))
                .forEach(unused -> closeIfUnusedFor(Duration.ZERO, unused.getKey()));
    }

    private void closeIdle() {
        clients().forEach(database -> closeIfUnusedFor(idle, database.client));
    }

    private Stream<OpenDatabase> clients() {
        return open.values().stream().filter(database -> !database.client.isOperator());
    }

    private void closeIfUnusedFor(Duration time, ClientId client) {
        open.computeIfPresent(client, (id, database) -> database.closeIfUnusedFor(time) ? null : database);
    }

    @Override
    public void close() {
        open.values().forEach(OpenDatabase::close);
        open.clear();
        engine.close();
    }

    /** One open database and who uses it. */
    private static final class OpenDatabase {

        private final ClientId client;
        private final Engine.Pool pool;
        private int users;
        private long lastUse = System.nanoTime();
        private boolean wanted;
        private boolean closed;
        private volatile String migratedTo = "";

        OpenDatabase(ClientId client, Engine.Pool pool) {
            this.client = client;
            this.pool = pool;
        }

        /** @return empty when this database has been closed in the meantime */
        Optional<Lease> lease(Migrator migrator, Runnable onClose) {
            synchronized (this) {
                if (closed) {
                    return Optional.empty();
                }
                users++;
                wanted = true;
            }
            try {
                var connection = pool.source().getConnection();
                migrateOnce(connection, migrator);
                return Optional.of(new Lease(client, connection, onClose));
            } catch (SQLException e) {
                release();
                throw new DatabaseException(e);
            } catch (RuntimeException e) {
                release();
                throw e;
            }
        }

        private void migrateOnce(Connection connection, Migrator migrator) throws SQLException {
            var wanted = migrator.fingerprint();
            if (!wanted.equals(migratedTo)) {
                synchronized (pool) {
                    if (!wanted.equals(migratedTo)) {
                        migrator.migrate(connection);
                        migratedTo = wanted;
                    }
                }
            }
        }

        private synchronized void release() {
            users--;
            lastUse = System.nanoTime();
        }

        /** @return none while somebody uses it */
        synchronized long unusedNanos() {
            return isInUse() ? 0 : System.nanoTime() - lastUse;
        }

        /** Who opened it uses it, before the first connection too. */
        private boolean isInUse() {
            return users > 0 || !wanted;
        }

        synchronized boolean closeIfUnusedFor(Duration time) {
            if (isInUse() || System.nanoTime() - lastUse < time.toNanos()) {
                return false;
            }
            close();
            return true;
        }

        /** Whatever happens it is given up: whoever wants it next opens it anew. */
        synchronized void close() {
            if (!closed) {
                closed = true;
                try {
                    pool.close();
                    LOG.debug("closed the database of {}", client);
                } catch (RuntimeException e) {
                    LOG.error("cannot close the database of {}", client, e);
                }
            }
        }
    }
}
