package fr.crmdata.itests.bench;

import fr.crmdata.itests.product.Command;
import fr.crmdata.itests.product.Installation;
import fr.crmdata.itests.product.Ports;
import fr.crmdata.itests.product.RunningProduct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** From {@code bin/karaf} until everything answers, against a Karaf of the same version with nothing in it. */
final class Starts {

    private static final int LATER = 3;

    private Starts() {}

    static void measure(Report report, Path bareArchive) {
        var bare = bare(bareArchive);
        var bareFirst = bareStart(bare);
        var bareLater = middle(() -> bareStart(bare));

        var installation = Installation.demo();
        var started = System.nanoTime();
        try (var product = RunningProduct.of(installation)) {
            var first = System.nanoTime() - started;
            report(report, "first start", first, bareFirst, 2.5);
            var later = middle(() -> {
                product.stop();
                var again = System.nanoTime();
                product.start();
                return System.nanoTime() - again;
            });
            report(report, "later starts", later, bareLater, 1.6);
        }
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

    private static long middle(java.util.function.LongSupplier run) {
        var times = new long[LATER];
        for (var i = 0; i < LATER; i++) {
            times[i] = run.getAsLong();
        }
        java.util.Arrays.sort(times);
        return times[LATER / 2];
    }

    private static Path bare(Path archive) {
        var home = Path.of("target/bare-karaf").toAbsolutePath();
        Command.run("rm", "-rf", home.toString());
        Command.run("mkdir", "-p", home.toString());
        Command.run("tar", "-xzf", archive.toString(), "-C", home.toString(), "--strip-components", "1");
        replace(home.resolve("etc/org.apache.karaf.shell.cfg"), "sshPort", Ports.free());
        replace(home.resolve("etc/org.apache.karaf.management.cfg"), "rmiRegistryPort", Ports.free());
        replace(home.resolve("etc/org.apache.karaf.management.cfg"), "rmiServerPort", Ports.free());
        return home;
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

    private static long bareStart(Path home) {
        var log = home.resolve("data/log/karaf.log");
        var before = count(log);
        var started = System.nanoTime();
        try {
            var builder = new ProcessBuilder(List.of(home.resolve("bin/karaf").toString(), "daemon"))
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("console.log").toFile());
            builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home")));
            var process = builder.start();
            while (count(log) == before) {
                if (!process.isAlive() || System.nanoTime() - started > TimeUnit.MINUTES.toNanos(2)) {
                    throw new IllegalStateException("the bare Karaf does not start");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            var took = System.nanoTime() - started;
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
            return took;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How often it said that all of the boot is installed. */
    private static long count(Path log) {
        if (!Files.exists(log)) {
            return 0;
        }
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("Done.") || line.contains("Karaf started"))
                    .count();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
