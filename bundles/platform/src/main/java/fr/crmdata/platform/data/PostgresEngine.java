package fr.crmdata.platform.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL schema per client, {@code client_<id>}, and {@code operator} beside them.
 *
 * <p>All clients of a server share one pool of connections; a connection is turned to the schema of whoever gets it.
 */
final class PostgresEngine implements Engine {

    private final HikariDataSource server;

    /** @param connections most connections to the server */
    PostgresEngine(String url, String user, String password, int connections, ScheduledExecutorService housekeeping) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setReWriteBatchedInserts(true);
        source.setPrepareThreshold(3);
        source.setPreparedStatementCacheQueries(512);
        source.setApplicationName("crmdata");
        var config = new HikariConfig();
        config.setPoolName("postgresql");
        config.setDataSource(source);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        config.setInitializationFailTimeout(-1);
        config.setScheduledExecutor(housekeeping);
        this.server = new HikariDataSource(config);
    }

    @Override
    public boolean exists(ClientId client) {
        try (var connection = server.getConnection()) {
            return Sql.on(connection)
                    .first(
                            "SELECT 1 AS found FROM pg_namespace WHERE nspname = ?",
                            row -> row.number("found"),
                            schema(client))
                    .isPresent();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    @Override
    public void create(ClientId client, Migrator migrator) {
        // Grows under another name and is renamed in the transaction that ends it: half a schema is never found.
        var unfinished = "unfinished_" + schema(client);
        try (var connection = server.getConnection()) {
            Sql.on(connection).update("DROP SCHEMA IF EXISTS \"" + unfinished + "\" CASCADE");
            Sql.on(connection).update("CREATE SCHEMA \"" + unfinished + "\"");
            connection.commit();
            connection.setSchema(unfinished);
            migrator.migrate(connection);
            Sql.on(connection).update("ALTER SCHEMA \"" + unfinished + "\" RENAME TO \"" + schema(client) + "\"");
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    @Override
    public void delete(ClientId client) {
        try (var connection = server.getConnection()) {
            Sql.on(connection).update("DROP SCHEMA IF EXISTS \"" + schema(client) + "\" CASCADE");
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    @Override
    public Pool open(ClientId client) {
        ConnectionSource turned = () -> turnedTo(schema(client));
        return new Pool() {
            @Override
            public DataSource source() {
                return turned;
            }

            @Override
            public void close() {
                // Nothing of this client alone is held here.
            }
        };
    }

    @Override
    public String dictionary() {
        return "postgres(batchLimit=100)";
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public void close() {
        server.close();
    }

    private static String schema(ClientId client) {
        return client.isOperator() ? "operator" : "client_" + client.value().replace('-', '_');
    }

    private Connection turnedTo(String schema) throws SQLException {
        var connection = server.getConnection();
        try {
            connection.setSchema(schema);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
