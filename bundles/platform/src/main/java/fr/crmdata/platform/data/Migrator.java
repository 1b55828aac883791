package fr.crmdata.platform.data;

import fr.crmdata.api.Sha256;
import fr.crmdata.api.data.Schema;
import fr.crmdata.api.data.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the state that a set of schemas asks for.
 *
 * <p>Each schema has a fingerprint of its migrations. The table {@code schema_state} says which fingerprint a database has,
 * so that one small query decides whether anything is to be done; only then Liquibase is woken.
 */
final class Migrator {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);
    private static final String STATE = "schema_state";

    private final Map<String, Schema> schemas;
    private final Map<String, String> fingerprints;
    private final Engine.Dialect dialect;

    /** @param schemas all of one place; the platform's own among them */
    Migrator(List<Schema> schemas, Engine.Dialect dialect) {
        this.schemas = schemas.stream()
                .collect(Collectors.toMap(Schema::area, schema -> schema, (one, other) -> other, TreeMap::new));
        this.fingerprints = schemas.stream()
                .collect(Collectors.toMap(Schema::area, Migrator::fingerprintOf, (one, other) -> other, TreeMap::new));
        this.dialect = dialect;
    }

    /** Stands for the whole set: equal when nothing is to be migrated between the two. */
    String fingerprint() {
        return Sha256.of(fingerprints.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }

    /** Applies what is missing and commits. Schemas of areas that are away are left as they are. */
    void migrate(Connection connection) throws SQLException {
        var present = statesOf(connection);
        for (var schema : schemas.values()) {
            var wanted = fingerprints.getOrDefault(schema.area(), "");
            if (!wanted.equals(present.get(schema.area()))) {
                LOG.info("migrating {} from {} to {}", schema.area(), present.get(schema.area()), wanted);
                Migrations.apply(connection, schema, dialect);
                remember(connection, schema.area(), wanted);
                // Liquibase rolls back what it finds open when it comes to the next.
                connection.commit();
            }
        }
        connection.commit();
    }

    private static Map<String, String> statesOf(Connection connection) throws SQLException {
        if (!hasStates(connection)) {
            Sql.on(connection)
                    .update("CREATE TABLE " + STATE
                            + " (area VARCHAR(40) NOT NULL PRIMARY KEY, fingerprint VARCHAR(64) NOT NULL)");
            connection.commit();
            return Map.of();
        }
        return Sql.on(connection)
                .list(
                        "SELECT area, fingerprint FROM " + STATE,
                        row -> Map.entry(row.text("area"), row.text("fingerprint")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean hasStates(Connection connection) throws SQLException {
        var meta = connection.getMetaData();
        var name = meta.storesUpperCaseIdentifiers() ? STATE.toUpperCase(java.util.Locale.ROOT) : STATE;
        try (var tables = meta.getTables(null, connection.getSchema(), name, new String[] {"TABLE"})) {
            return tables.next();
        }
    }

    private static void remember(Connection connection, String area, String fingerprint) {
        var sql = Sql.on(connection);
        if (sql.update("UPDATE " + STATE + " SET fingerprint = ? WHERE area = ?", fingerprint, area) == 0) {
            sql.update("INSERT INTO " + STATE + " (area, fingerprint) VALUES (?, ?)", area, fingerprint);
        }
    }

    private static String fingerprintOf(Schema schema) {
        var digest = Sha256.digest();
        for (var path : schema.migrations()) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(read(schema, path));
        }
        return Sha256.of(digest);
    }

    private static byte[] read(Schema schema, String path) {
        try (var in = open(schema, path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(Schema schema, String path) {
        var in = schema.getClass().getResourceAsStream("/" + path);
        if (in == null) {
            throw new IllegalStateException(
                    "schema " + schema.area() + " names a migration it does not carry: " + path);
        }
        return in;
    }
}
