package fr.crmdata.itests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** The distribution, unpacked into a folder of its own, with ports that are free. */
public final class Installation {

    private static final Path WORK = Path.of("target").toAbsolutePath();
    private static final Path ARCHIVE = WORK.resolve("product/crmdata-karaf-distribution.tar.gz");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path home;
    private final int httpsPort = Ports.free();
    private final int sshPort = Ports.free();
    private boolean keepsClasses;

    private Installation(Path home) {
        this.home = home;
    }

    /** As it is shipped, but for the ports: starts empty. */
    public static Installation production() {
        var home = WORK.resolve("installations").resolve("i" + COUNT.incrementAndGet());
        Command.run("rm", "-rf", home.toString());
        Command.run("mkdir", "-p", home.toString());
        Command.run("tar", "-xzf", ARCHIVE.toString(), "-C", home.toString(), "--strip-components", "1");
        var installation = new Installation(home);
        installation.set(
                "org.ops4j.pax.web", "org.osgi.service.http.port.secure", Integer.toString(installation.httpsPort));
        installation.set("org.ops4j.pax.web", "org.ops4j.pax.web.listening.addresses", "127.0.0.1");
        installation.set("org.apache.karaf.shell", "sshPort", Integer.toString(installation.sshPort));
        return installation;
    }

    /** With made-up clients and people, and a clock that can be put forward. */
    public static Installation demo() {
        return production().set("fr.crmdata.platform", "mode", "demo");
    }

    /** Leaves the classes for the next start when it stops, as it is shipped; tests spare themselves the seconds. */
    public Installation keepingClasses() {
        keepsClasses = true;
        return this;
    }

    /** Variables that its scripts read. */
    Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"), "EXTRA_JAVA_OPTS", keepsClasses ? "" : "-Xshare:auto");
    }

    /** Keeps its data on a PostgreSQL server instead of in embedded databases. */
    public Installation on(Postgres.Database database) {
        return set("fr.crmdata.platform", "database", "postgresql")
                .set("fr.crmdata.platform", "database.url", database.url())
                .set("fr.crmdata.platform", "database.user", database.user())
                .set("fr.crmdata.platform", "database.password", database.password());
    }

    /** @param pid name of the file in {@code etc/} without its ending */
    public Installation set(String pid, String key, String value) {
        var file = home.resolve("etc").resolve(pid + ".cfg");
        try {
            var lines = new ArrayList<>(Files.readAllLines(file));
            lines.removeIf(line -> line.matches("\\s*" + key.replace(".", "\\.") + "\\s*=.*"));
            lines.add(key + " = " + value);
            // In one step: a running product reads the file when it changes.
            var whole = Files.write(home.resolve(pid + ".new"), lines);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Path home() {
        return home;
    }

    public Path data() {
        return home.resolve("var");
    }

    public Path log() {
        return home.resolve("data/log/karaf.log");
    }

    public int httpsPort() {
        return httpsPort;
    }

    int sshPort() {
        return sshPort;
    }

    /** Drops a bundle into {@code deploy/}; a running product installs it within seconds. */
    public Path deploy(Path bundle) {
        try {
            var beside = Files.copy(bundle, home.resolve("deployed.jar"), StandardCopyOption.REPLACE_EXISTING);
            return Files.move(
                    beside,
                    home.resolve("deploy").resolve(bundle.getFileName()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bundle with one of everything; see {@code itests/probe}. */
    public static Path probe() {
        return WORK.resolve("product/crmdata-probe.jar");
    }

    /** Something done with SQL to an embedded database while the product is stopped. */
    @FunctionalInterface
    public interface Tampering {
        void with(Connection connection) throws SQLException;
    }

    /** @param database such as {@code operator} or {@code clients/ateliers-bremond} */
    public void tamper(String database, Tampering tampering) {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(data().resolve("databases").resolve(database).toString());
        try (var connection = source.getConnection()) {
            tampering.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            shutDown(source);
        }
    }

    private static void shutDown(EmbeddedDataSource source) {
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            // Derby reports a clean shutdown of one database as an exception with this state.
            if (!"08006".equals(e.getSQLState())) {
                throw new IllegalStateException(e);
            }
        }
    }
}
