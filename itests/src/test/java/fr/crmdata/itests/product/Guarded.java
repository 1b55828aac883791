package fr.crmdata.itests.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that does not outlive this one. A shell beside it waits at a pipe whose other end we hold; the pipe ends with
 * us, however we end, and the shell kills the process.
 */
final class Guarded {

    private static final String GUARD =
            """
            exec 3<&0
            "$@" < /dev/null > "$GUARDED_OUTPUT" 2>&1 3<&- &
            child=$!
            echo "$child"
            (cat <&3 > /dev/null; kill -KILL "$child" 2> /dev/null) > /dev/null 2>&1 &
            watch=$!
            wait "$child"
            code=$?
            kill "$watch" 2> /dev/null
            exit "$code"
            """;

    private final Process guard;
    private final ProcessHandle process;

    private Guarded(Process guard, ProcessHandle process) {
        this.guard = guard;
        this.process = process;
    }

    /** @param output file that gets what the process writes */
    static Guarded start(Path output, Map<String, String> environment, List<String> command) {
        var line = new ArrayList<>(List.of("sh", "-c", GUARD, "guard"));
        line.addAll(command);
        var builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("KARAF") || name.equals("JAVA_OPTS"));
        builder.environment().putAll(environment);
        builder.environment().put("GUARDED_OUTPUT", output.toString());
        try {
            var guard = builder.start();
            var pid = new BufferedReader(new InputStreamReader(guard.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return new Guarded(guard, ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle process() {
        return process;
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    /** Asks it to end; kills it after a minute. */
    void stop() {
        process.destroy();
        if (!ends(60)) {
            kill();
        }
    }

    /** As a power cut would. */
    void kill() {
        process.destroyForcibly();
        if (!ends(20)) {
            throw new IllegalStateException("process " + process.pid() + " cannot be killed");
        }
    }

    private boolean ends(int seconds) {
        try {
            return guard.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
