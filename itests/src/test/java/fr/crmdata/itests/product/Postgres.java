package fr.crmdata.itests.product;

import fr.crmdata.testing.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests, a database of its own for each installation. */
public final class Postgres {

    private static final EmbeddedPostgres SERVER = PostgresServer.start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Postgres() {}

    public record Database(String url, String user, String password) {

        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    public static Database database() {
        var name = "product" + COUNT.incrementAndGet();
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Database(SERVER.getJdbcUrl("postgres", name), "postgres", "postgres");
    }
}
