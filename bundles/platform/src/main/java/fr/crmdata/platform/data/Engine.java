package fr.crmdata.platform.data;

import fr.crmdata.api.clients.ClientId;
import javax.sql.DataSource;

/** A kind of database server, and where the databases of this installation lie on it. */
interface Engine {

    /** Whether the database of this client is there and complete. */
    boolean exists(ClientId client);

    /**
     * Makes the database. Cut off in the middle, it is as if it had not begun.
     *
     * @param migrator fills an empty database with the tables every client has
     */
    void create(ClientId client, Migrator migrator);

    /** Deletes a database that nobody has open, if it is there. */
    void delete(ClientId client);

    /** Opens a database that exists. */
    Pool open(ClientId client);

    /** OpenJPA's name for this kind of database, with options. */
    String dictionary();

    /** For migrations: what text, bytes and so on are called here. */
    Dialect dialect();

    void close();

    /** Connections to one open database. */
    interface Pool {

        DataSource source();

        /** Frees all memory the open database needs. */
        void close();
    }

    /** Column types that differ between the engines. */
    enum Dialect {
        DERBY("CLOB(64M)", "BLOB(64M)"),
        POSTGRESQL("TEXT", "BYTEA");

        private final String text;
        private final String bytes;

        Dialect(String text, String bytes) {
            this.text = text;
            this.bytes = bytes;
        }

        String text() {
            return text;
        }

        String bytes() {
            return bytes;
        }
    }
}
