package fr.crmdata.itests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program run to its end. */
public final class Command {

    private Command() {}

    /** @param output what it wrote, errors among it */
    public record Result(int exit, String output) {}

    /** @throws AssertionError when it fails */
    public static String run(String... command) {
        var result = run("", Map.of(), List.of(command));
        if (result.exit() != 0) {
            throw new AssertionError(
                    String.join(" ", command) + " ended with " + result.exit() + ":\n" + result.output());
        }
        return result.output();
    }

    /** @param input given to it on standard input */
    public static Result run(String input, Map<String, String> environment, List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not end");
            }
            return new Result(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
