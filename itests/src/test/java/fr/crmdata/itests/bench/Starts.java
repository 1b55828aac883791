package fr.crmdata.itests.bench;

import fr.crmdata.itests.product.Command;
import fr.crmdata.itests.product.Installation;
import fr.crmdata.itests.product.Ports;
import fr.crmdata.itests.product.RunningProduct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * From {@code bin/karaf} until every way in answers, as it is shipped, against a Karaf of the same version with nothing in it. A start
 * is a later one when what the first one had to prepare is done.
 */
final class Starts {

    private static final int LATER = 7;

    private Starts() {}

    static void measure(Report report, Path bareArchive) {
        var bare = Bare.unpack(bareArchive);
        var bareFirst = bare.start();
        var ours = new long[LATER];
        var theirs = new long[LATER];
        try (var product = RunningProduct.of(Installation.production().keepingClasses())) {
            report(report, "first start", product.startTook(), bareFirst, 2.5);
            Machine.awaitRest(product.pid());
            // In turns: the machine is not as fast at one minute as at the next.
            for (var i = 0; i < LATER; i++) {
                product.stop();
                theirs[i] = bare.start();
                product.start();
                ours[i] = product.startTook();
                Machine.awaitRest(product.pid());
            }
        }
        report(report, "later starts", middle(ours), middle(theirs), 1.6);
    }

    private static void report(Report report, String what, long ours, long bare, double most) {
        var ratio = (double) ours / bare;
        report.row(
                "Derby",
                what + ", against a bare Karaf",
                String.format(Locale.ROOT, "%.1f s against %.1f s: %.2f ×", ours / 1e9, bare / 1e9, ratio),
                "< " + most + " ×",
                ratio < most);
    }

    private static long middle(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    /** A Karaf as it is downloaded; its console is its one way in. */
    private record Bare(Path home, int consolePort) {

        static Bare unpack(Path archive) {
            var home = Path.of("target/bare-karaf").toAbsolutePath();
            Command.run("rm", "-rf", home.toString());
            Command.run("mkdir", "-p", home.toString());
            Command.run("tar", "-xzf", archive.toString(), "-C", home.toString(), "--strip-components", "1");
            var console = Ports.free();
            replace(home.resolve("etc/org.apache.karaf.shell.cfg"), "sshPort", console);
            replace(home.resolve("etc/org.apache.karaf.management.cfg"), "rmiRegistryPort", Ports.free());
            replace(home.resolve("etc/org.apache.karaf.management.cfg"), "rmiServerPort", Ports.free());
            return new Bare(home, console);
        }

        private static void replace(Path file, String key, int value) {
            try {
                var lines = Files.readAllLines(file).stream()
                        .map(line -> line.matches("\\s*" + key + "\\s*=.*") ? key + " = " + value : line)
                        .toList();
                Files.write(file, lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** @return nanoseconds until its console takes a call */
        long start() {
            var started = System.nanoTime();
            try {
                var builder = new ProcessBuilder(
                                List.of(home.resolve("bin/karaf").toString(), "daemon"))
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("console.log").toFile());
                builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
                var process = builder.start();
                while (!answers()) {
                    if (!process.isAlive() || System.nanoTime() - started > TimeUnit.MINUTES.toNanos(2)) {
                        throw new IllegalStateException("the bare Karaf does not start");
                    }
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                }
                var took = System.nanoTime() - started;
                var whole = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                        .toList();
                whole.forEach(ProcessHandle::destroy);
                whole.forEach(one -> one.onExit().join());
                return took;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The first start installs the features of the boot; its console is there before the last of them. */
        private boolean isInstalled() throws IOException {
            try (var lines = Files.lines(home.resolve("data/log/karaf.log"))) {
                return lines.anyMatch(line -> line.contains("FeaturesServiceImpl") && line.contains("Done."));
            }
        }

        private boolean answers() {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), consolePort)) {
                return socket.getInputStream().read() == 'S' && isInstalled();
            } catch (IOException notYet) {
                return false;
            }
        }
    }
}
