package fr.crmdata.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own with the classes of the test, to be killed in the middle of its work, or to do it with little memory. */
public final class ForkedJvm {

    private ForkedJvm() {}

    /**
     * Runs a program to its end with so much memory and no more.
     *
     * @param folder where its output goes
     * @param megabytes of heap
     * @return what it printed
     * @throws AssertionError when it ended otherwise than well
     */
    public static String ended(Path folder, int megabytes, Class<?> program, Object... arguments)
            throws IOException, InterruptedException {
        var log = folder.resolve("log-" + program.getSimpleName());
        var command = command("-Xmx" + megabytes + "m", program, arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var code = process.waitFor();
        var said = Files.readString(log);
        if (code != 0) {
            throw new AssertionError(program + " ended with " + code + ":\n" + said);
        }
        return said;
    }

    private static List<String> command(String heap, Class<?> program, Object... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return command;
    }

    /**
     * Starts a program, waits until it has begun and kills it after a while.
     *
     * @param folder where its output goes, and the file that it makes when it begins
     * @param kill tells this one from others in the folder
     * @param afterMillis so long after it began
     * @param program its {@code main} gets the arguments, and behind them the path of the file to make
     * @return whether it was still at work when it was killed
     * @throws AssertionError when it ended before it began
     */
    public static boolean killed(Path folder, int kill, long afterMillis, Class<?> program, Object... arguments)
            throws IOException, InterruptedException {
        var begun = folder.resolve("begun-" + kill);
        var log = folder.resolve("log-" + kill);
        var command = command("-Xmx256m", program, arguments);
        command.add(begun.toString());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (process.isAlive() && !Files.exists(begun)) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        if (!Files.exists(begun)) {
            throw new AssertionError(program + " ended before it began:\n" + Files.readString(log));
        }
        process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        var wasAtWork = process.isAlive();
        process.destroyForcibly().waitFor();
        return wasAtWork;
    }
}
