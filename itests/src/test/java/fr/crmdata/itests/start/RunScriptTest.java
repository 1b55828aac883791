package fr.crmdata.itests.start;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Command;
import fr.crmdata.itests.product.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** {@code bin/run} in a work tree of its own, in which everything is built already. */
public class RunScriptTest {

    private static final Path TREE = Path.of("target/run-tree").toAbsolutePath();

    /** Whoever wants to build is told no. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("JAVA_HOME", System.getProperty("java.home"), "MVN", "/bin/false");

    @Before
    public void plant() throws IOException {
        Command.run("rm", "-rf", TREE.toString());
        for (var folder : List.of("bin/java", "bundles", "features", "etc", "karaf-distribution/target")) {
            Files.createDirectories(TREE.resolve(folder));
        }
        Files.createFile(TREE.resolve("pom.xml"));
        var sources = Path.of(System.getProperty("crmdata.sources"), "bin");
        for (var file : List.of("run", "java/Ready.java")) {
            Files.copy(sources.resolve(file), TREE.resolve("bin").resolve(file));
        }
        Files.copy(
                Path.of("target/product/crmdata-karaf-distribution.tar.gz"),
                TREE.resolve("karaf-distribution/target/crmdata-karaf-distribution-1.tar.gz"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> run("stop")));
    }

    @After
    public void stop() {
        run("stop");
        Command.run("rm", "-rf", TREE.toString());
    }

    private static List<String> line(String... arguments) {
        var line = new ArrayList<>(List.of("bash", TREE.resolve("bin/run").toString()));
        line.addAll(List.of(arguments));
        return line;
    }

    private static Command.Result run(String... arguments) {
        return Command.run("", ENVIRONMENT, line(arguments));
    }

    private static void refused(String words, String... arguments) {
        var answer = run(arguments);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.output().lines()).hasSize(1).allMatch(line -> line.contains(words));
    }

    private static void said(int exit, String words, String... arguments) {
        var answer = run(arguments);
        assertThat(answer.output()).contains(words);
        assertThat(answer.exit()).as(answer.output()).isEqualTo(exit);
    }

    private static String console(String line) {
        var program = TREE.resolve("run/program/bin/client").toString();
        return Command.run(line + "\n", ENVIRONMENT, List.of(program, "-b")).output();
    }

    /** The archive of classes that the running server has in its memory; empty when there is none. */
    private static String classes() throws IOException {
        var pid = Files.readString(TREE.resolve("run/program/karaf.pid")).strip();
        return Files.readString(Path.of("/proc", pid, "maps"))
                .lines()
                .filter(line -> line.endsWith(".jsa") && line.contains(TREE.toString()))
                .findFirst()
                .orElse("");
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException taken) {
            return true;
        }
    }

    @Test
    public void it_starts_in_the_background_stops_and_keeps_what_was_entered() throws Exception {
        portsThatCannotBeAreRefused();
        var port = Ports.free();
        var started = run("--background", "--fresh", "--port", Integer.toString(port));
        assertThat(started.exit()).as(started.output()).isZero();
        assertThat(started.output())
                .contains("https://127.0.0.1:" + port + "/", "leila@bremond.example", "demo-crmdata-2026")
                .doesNotContain("Building");
        said(0, "Running at https://127.0.0.1:" + port + "/", "status");
        refused("bin/run stop ends it", "--port", Integer.toString(Ports.free()));
        assertThat(console("clients:create kept Gardienne")).contains("kept");
        assertThat(classes()).isEmpty();
        said(0, "Stopped.", "stop");
        assertThat(isTaken(port)).isFalse();
        said(1, "Not running.", "status");
        said(0, "Not running.", "stop");
        startsAgainInTheForeground(Ports.free());
    }

    private static void portsThatCannotBeAreRefused() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused("port " + other.getLocalPort() + " is taken", "--port=" + other.getLocalPort());
        }
        refused("a number", "--port", "soon");
        refused("from 1 to 65535", "--port", "70000");
        assertThat(TREE.resolve("run")).doesNotExist();
    }

    private static void startsAgainInTheForeground(int port) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(line("--port=" + port)).redirectErrorStream(true);
        builder.environment().putAll(ENVIRONMENT);
        var process = builder.start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var heard = new StringBuilder();
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                heard.append(line).append('\n');
                if (line.contains("Ctrl-C stops it.")) {
                    assertThat(classes()).as("what the first run left").isNotEmpty();
                    assertThat(console("clients:list")).contains("Gardienne", "Ateliers Brémond");
                    process.toHandle().destroy();
                }
            }
            assertThat(heard).contains("is ready:  https://127.0.0.1:" + port + "/", "Stopping");
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        said(1, "Not running.", "status");
        assertThat(isTaken(port)).isFalse();
    }
}
