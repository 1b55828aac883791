package fr.crmdata.itests.bench;

import fr.crmdata.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** What a process takes. */
final class Machine {

    private static final Duration REST = Duration.ofSeconds(2);

    private Machine() {}

    /** Resident memory, in megabytes. */
    static long residentMegabytes(long pid) {
        try {
            var line = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(one -> one.startsWith("VmRSS:"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Live heap after a full collection, in kilobytes. */
    static long liveHeapKilobytes(long pid) {
        var histogram = jcmd(pid, "GC.class_histogram");
        var total = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)").matcher(histogram);
        if (!total.find()) {
            throw new IllegalStateException(
                    "no histogram: " + histogram.substring(0, Math.min(300, histogram.length())));
        }
        return Long.parseLong(total.group(1)) / 1024;
    }

    /** Waits until a process has hardly worked for two seconds. */
    static void awaitRest(long pid) {
        Patience.until(
                Duration.ofMinutes(5),
                () -> "process " + pid + " at rest",
                () -> workedIn(pid, REST).compareTo(REST.dividedBy(20)) < 0);
    }

    private static Duration workedIn(long pid, Duration time) {
        var before = processorTime(pid);
        LockSupport.parkNanos(time.toNanos());
        return processorTime(pid).minus(before);
    }

    private static Duration processorTime(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }

    private static String jcmd(long pid, String command) {
        return fr.crmdata.itests.product.Command.run(
                System.getProperty("java.home") + "/bin/jcmd", Long.toString(pid), command);
    }
}
