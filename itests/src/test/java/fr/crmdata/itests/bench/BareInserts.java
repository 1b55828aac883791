package fr.crmdata.itests.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** What the database takes when nobody looks at the rows: prepared statements in batches of a thousand, one commit each. */
final class BareInserts {

    private static final int BATCH = 1_000;

    /** Where the connection comes from. */
    @FunctionalInterface
    interface Source {
        Connection connect() throws SQLException;
    }

    private final Source source;

    BareInserts(Source source) {
        this.source = source;
    }

    /** @return contacts a second of the rows that an import writes for them */
    double sameRowsPerSecond(long start, int contacts) {
        return SameRows.contactsPerSecond(source, start, contacts);
    }

    /** @return rows a second of one table with as many columns as the file has */
    double rowsPerSecond(long start, int rows) {
        try (var connection = source.connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        """
                        CREATE TABLE bare_contact (id VARCHAR(36) NOT NULL PRIMARY KEY, last_name VARCHAR(100),
                        first_name VARCHAR(100), phone VARCHAR(20), email VARCHAR(200), postal_code VARCHAR(10),
                        town VARCHAR(100), tags VARCHAR(200))""");
                statement.execute("CREATE INDEX bare_contact_name ON bare_contact (last_name, first_name)");
                statement.execute("CREATE INDEX bare_contact_phone ON bare_contact (phone)");
                statement.execute("CREATE INDEX bare_contact_email ON bare_contact (email)");
            }
            connection.commit();
            var started = System.nanoTime();
            insert(connection, start, rows);
            return rows / ((System.nanoTime() - started) / 1e9);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Connection connection, long start, int rows) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO bare_contact VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var i = 0; i < rows; i++) {
                var number = start + i;
                insert.setString(1, String.format("%036d", number));
                insert.setString(2, People.last(number));
                insert.setString(3, People.first(number));
                insert.setString(4, People.phone(number));
                insert.setString(5, "p" + number + "@exemple.example");
                insert.setString(6, "14000");
                insert.setString(7, People.town(number));
                insert.setString(8, "mesure");
                insert.addBatch();
                if (i % BATCH == BATCH - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }
}
