package fr.crmdata.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** A PostgreSQL server for as long as the test JVM lives. */
public final class PostgresServer {

    private static final String DURABLE = "postgresql.durable";

    /** Other tests may have the processors. */
    private static final Duration START = Duration.ofMinutes(1);

    private PostgresServer() {}

    /**
     * Tests get one that does not wait for the disk. Figures ask for one as it comes, which has on the disk what it
     * acknowledged: {@code -Dpostgresql.durable=true}.
     */
    public static EmbeddedPostgres start() {
        var builder = EmbeddedPostgres.builder().setPGStartupWait(START);
        if (Boolean.getBoolean(DURABLE)) {
            builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
