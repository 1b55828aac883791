package fr.crmdata.platform.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.DatabaseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * One embedded Derby database per client: a folder each below {@code clients/}, and {@code operator/} beside it.
 *
 * <p>A new client's database is a copy of a template that was migrated once, which takes milliseconds instead of a second. The
 * template and the operator's database begin as copies of those that travel with the program, see {@link EmptyDatabases}.
 */
final class DerbyEngine implements Engine {

    static final String OPERATOR = "operator";
    static final String CLIENT = "client";
    private static final String TEMPLATES = "templates";
    private static final int WRITERS = 8;

    private final Path folder;
    private final Optional<Path> empty;
    private final int connections;
    private final ScheduledExecutorService housekeeping;

    /**
     * @param folder holds all databases
     * @param empty where {@link EmptyDatabases} lie; without one databases are migrated from nothing
     * @param connections most connections to one database
     */
    DerbyEngine(Path folder, Optional<Path> empty, int connections, ScheduledExecutorService housekeeping) {
        this.folder = folder;
        this.empty = empty;
        this.connections = connections;
        this.housekeeping = housekeeping;
        System.setProperty(
                "derby.stream.error.file", folder.resolve("derby.log").toString());
        // Columns for whole documents would make Derby choose pages of 32 kB, most of them read for nothing.
        System.setProperty("derby.storage.pageSize", "8192");
        System.setProperty("derby.storage.pageCacheSize", "3000");
        System.setProperty("derby.language.statementCache.size", "300");
        System.setProperty("derby.locks.deadlockTimeout", "1");
        System.setProperty("derby.locks.waitTimeout", "20");
        createFolder(folder);
    }

    @Override
    public boolean exists(ClientId client) {
        return Files.exists(folder(client).resolve("service.properties"));
    }

    @Override
    public void create(ClientId client, Migrator migrator) {
        if (client.isOperator()) {
            make(folder(client), OPERATOR, migrator);
        } else {
            var unfinished = beside(folder(client));
            copy(template(migrator), unfinished);
            name(unfinished, folder(client));
        }
    }

    /** Renamed first: what a crash leaves is no database any more, and the next try throws it away. */
    @Override
    public void delete(ClientId client) {
        var gone = folder(client).resolveSibling(client.value() + ".erased");
        delete(gone);
        if (exists(client)) {
            move(folder(client), gone);
            delete(gone);
        }
    }

    static void delete(Path tree) {
        if (Files.exists(tree)) {
            try (var files = Files.walk(tree)) {
                for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized Path template(Migrator migrator) {
        var template = folder.resolve(TEMPLATES).resolve(migrator.fingerprint());
        if (!Files.exists(template)) {
            make(template, CLIENT, migrator);
        }
        return template;
    }

    /** @param start the empty database to begin with, if it is there; it may lack tables, or have more than are wanted now */
    private void make(Path target, String start, Migrator migrator) {
        var unfinished = beside(target);
        var source = source(unfinished);
        var copied = empty.map(place -> place.resolve(start)).filter(Files::exists);
        if (copied.isPresent()) {
            copy(copied.get(), unfinished);
        } else {
            source.setCreateDatabase("create");
        }
        try (var connection = source.getConnection()) {
            migrator.migrate(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        } finally {
            shutDown(unfinished);
        }
        name(unfinished, target);
    }

    /**
     * All of it is on the disk before it has its name: Derby sees to that for what it writes itself, but not for copies. Its two hundred
     * files are forced there some at a time, for a disk takes many at once in a third of the time.
     */
    private static void name(Path unfinished, Path target) {
        var writers = Executors.newFixedThreadPool(WRITERS);
        try (var files = Files.walk(unfinished)) {
            var written = files.map(file -> CompletableFuture.runAsync(() -> force(file), writers));
            CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writers.shutdown();
        }
        move(unfinished, target);
        force(Objects.requireNonNull(target.toAbsolutePath().getParent()));
    }

    /** @param path a file, or a folder with the names in it */
    private static void force(Path path) {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path tree, Path target) {
        try (var files = Files.walk(tree)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = target.resolve(tree.relativize(file).toString());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a database grows before it gets its name; what an earlier try left there is thrown away. */
    private static Path beside(Path target) {
        var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        createFolder(Objects.requireNonNull(target.toAbsolutePath().getParent()));
        delete(unfinished);
        return unfinished;
    }

    static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void createFolder(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Pool open(ClientId client) {
        var path = folder(client);
        var config = new HikariConfig();
        config.setPoolName(client.value());
        config.setDataSource(source(path));
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        config.setIdleTimeout(60_000);
        config.setMaxLifetime(0);
        config.setKeepaliveTime(0);
        config.setInitializationFailTimeout(-1);
        config.setScheduledExecutor(housekeeping);
        var source = new HikariDataSource(config);
        return new Pool() {
            @Override
            public DataSource source() {
                return source;
            }

            @Override
            public void close() {
                source.close();
                shutDown(path);
            }
        };
    }

    @Override
    public String dictionary() {
        return "derby(batchLimit=100)";
    }

    @Override
    public Dialect dialect() {
        return Dialect.DERBY;
    }

    @Override
    public void close() {
        // Each database was shut down by its pool; Derby itself stays for whoever else uses it.
    }

    Path folder(ClientId client) {
        return client.isOperator()
                ? folder.resolve(OPERATOR)
                : folder.resolve("clients").resolve(client.value());
    }

    private static EmbeddedDataSource source(Path path) {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(path.toAbsolutePath().toString());
        return source;
    }

    private static void shutDown(Path path) {
        var source = source(path);
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            // Derby reports a clean shutdown of one database as an exception with the first state, of one that was
            // never opened with the other.
            if (!Set.of("08006", "XJ004").contains(e.getSQLState())) {
                throw new DatabaseException(e);
            }
        }
    }
}
