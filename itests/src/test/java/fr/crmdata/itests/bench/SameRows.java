package fr.crmdata.itests.bench;

import fr.crmdata.itests.bench.BareInserts.Source;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The rows that an import writes for each contact, into tables and indexes as the product has them, by nobody but JDBC: the
 * contact, its match keys and its first line of history. Nothing is read, checked or looked up.
 */
final class SameRows {

    private static final int BATCH = 500;

    /** As many as somebody with one number, one address of e-mail and one town has on average. */
    private static final int KEYS = 7;

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE same_contact (id VARCHAR(36) NOT NULL PRIMARY KEY, version BIGINT NOT NULL, kind VARCHAR(12) NOT NULL,
            sort_name VARCHAR(100) NOT NULL, document VARCHAR(30000) NOT NULL, reference_key VARCHAR(64) NOT NULL,
            created_at TIMESTAMP NOT NULL, created_by VARCHAR(60) NOT NULL, updated_at TIMESTAMP NOT NULL,
            updated_by VARCHAR(60) NOT NULL, import_id VARCHAR(36))""",
            "CREATE UNIQUE INDEX same_contact_reference ON same_contact (reference_key)",
            """
            CREATE TABLE same_key (match_key BIGINT NOT NULL, contact_id VARCHAR(36) NOT NULL,
            PRIMARY KEY (match_key, contact_id))""",
            """
            CREATE TABLE same_history (contact_id VARCHAR(36) NOT NULL, version BIGINT NOT NULL, change_number BIGINT,
            happened_at TIMESTAMP NOT NULL, user_id VARCHAR(60) NOT NULL, user_name VARCHAR(200) NOT NULL,
            cause VARCHAR(20) NOT NULL, origin VARCHAR(36), PRIMARY KEY (contact_id, version))""",
            "CREATE INDEX same_history_number ON same_history (change_number, happened_at, contact_id, version)",
            "CREATE INDEX same_history_origin ON same_history (origin, contact_id)");

    private SameRows() {}

    /** @return contacts a second */
    static double contactsPerSecond(Source source, long start, int contacts) {
        try (var connection = source.connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (var table : TABLES) {
                    statement.execute(table);
                }
            }
            connection.commit();
            var started = System.nanoTime();
            for (var first = start; first < start + contacts; first += BATCH) {
                insert(connection, first);
                connection.commit();
            }
            return contacts / ((System.nanoTime() - started) / 1e9);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Connection connection, long first) throws SQLException {
        var now = Timestamp.from(Instant.EPOCH);
        var somebody = "01a2141f-8de4-7000-8b73-294cc6a79b00";
        try (var contact = connection.prepareStatement(
                        "INSERT INTO same_contact VALUES (?, 1, 'PERSON', ?, ?, ?, ?, ?, ?, ?, ?)");
                var key = connection.prepareStatement("INSERT INTO same_key VALUES (?, ?)");
                var history = connection.prepareStatement(
                        "INSERT INTO same_history VALUES (?, 1, NULL, ?, ?, 'Chef', 'IMPORT', ?)")) {
            for (var number = first; number < first + BATCH; number++) {
                var id = String.format(Locale.ROOT, "%08x-0000-7000-8000-%012x", number, number);
                fill(
                        contact,
                        id,
                        People.last(number) + " " + People.first(number),
                        document(number),
                        id,
                        now,
                        somebody,
                        now,
                        somebody,
                        somebody);
                for (var i = 0; i < KEYS; i++) {
                    fill(key, (number * KEYS + i) * 0x9E3779B97F4A7C15L ^ number << 17, id);
                }
                fill(history, id, now, somebody, somebody);
            }
            contact.executeBatch();
            key.executeBatch();
            history.executeBatch();
        }
    }

    private static void fill(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    /** As long as the product keeps for the same person. */
    private static String document(long number) {
        return String.format(
                Locale.ROOT,
                "{\"kind\":\"person\",\"lastName\":\"%s\",\"firstName\":\"%s\",\"phones\":[{\"number\":\"+33%s\",\"label\":\"work\"}],"
                        + "\"emails\":[{\"address\":\"p%d@exemple.example\",\"label\":\"work\"}],\"addresses\":[{\"lines\":[],"
                        + "\"postalCode\":\"14000\",\"town\":\"%s\",\"country\":\"FR\",\"label\":\"work\"}],\"tags\":[\"mesure\"]}",
                People.last(number),
                People.first(number),
                People.phone(number).substring(1),
                number,
                People.town(number));
    }
}
