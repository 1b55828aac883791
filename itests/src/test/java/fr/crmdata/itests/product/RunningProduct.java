package fr.crmdata.itests.product;

import fr.crmdata.testing.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A started installation. Ends with the test JVM, however that ends. */
public final class RunningProduct implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final String READY = "/health/ready";
    private static final List<String> WAYS_IN = List.of("/api/v1/openapi.json", "/soap/contacts?wsdl", "/signin");

    /** Who is told that all is ready finds them. */
    private static final List<String> AREAS = List.of("contacts", "licensing", "billing");

    private final Installation installation;
    private Guarded process;
    private Https https;
    private long startTook;

    private RunningProduct(Installation installation) {
        this.installation = installation;
        begin();
    }

    /** Starts it and waits until health, REST and pages answer. */
    public static RunningProduct of(Installation installation) {
        return new RunningProduct(installation);
    }

    public Installation installation() {
        return installation;
    }

    public Https https() {
        return https;
    }

    /** REST, as nobody. */
    public Api api() {
        return new Api(https, Map.of());
    }

    /** REST with a fresh token. */
    public Api signIn(String email, String password) {
        var answer = api().post("/tokens", Map.of("email", email, "password", password))
                .expect(201);
        return api().with(answer.json().path("token").textValue());
    }

    /** REST as one of the made-up people of demo mode. */
    public Api signIn(String email) {
        return signIn(email, Demo.PASSWORD);
    }

    /** One line at the Karaf console. */
    public Command.Result console(String line) {
        return Command.run(
                line + "\n",
                Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS", "-XX:TieredStopAtLevel=1"),
                List.of(
                        installation.home().resolve("bin/client").toString(),
                        "-b",
                        "-a",
                        Integer.toString(installation.sshPort())));
    }

    public void stop() {
        process.stop();
    }

    public void kill() {
        process.kill();
    }

    public void start() {
        begin();
    }

    public void restart() {
        stop();
        begin();
    }

    /** Nanoseconds from the command until all ways in had answered, at its latest start. */
    public long startTook() {
        return startTook;
    }

    public long pid() {
        return process.process().pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    private void begin() {
        var home = installation.home();
        var began = System.nanoTime();
        process = Guarded.start(
                home.resolve("console.log"),
                installation.environment(),
                List.of(home.resolve("bin/karaf").toString(), "daemon"));
        https = new Https(installation);
        awaitAnswer(READY);
        WAYS_IN.parallelStream().forEach(this::awaitAnswer);
        startTook = System.nanoTime() - began;
        var offered = https.get("/api/v1/openapi.json").body();
        for (var area : AREAS) {
            if (!offered.contains("\"/" + area + "/")) {
                throw new AssertionError("it was ready before " + area + " was there" + excerpt());
            }
        }
    }

    private void awaitAnswer(String path) {
        Patience.until(START, () -> path + " answers 200" + excerpt(), () -> answers(path));
    }

    private boolean answers(String path) {
        if (!process.isAlive()) {
            throw new AssertionError("it ended by itself" + excerpt());
        }
        return https.status(path) == 200;
    }

    /** What went wrong, from the log. */
    public String excerpt() {
        try (var lines = Files.lines(installation.log())) {
            return lines.filter(line -> line.contains("ERROR") || line.contains("WARN") || line.contains("Exception"))
                    .limit(40)
                    .collect(Collectors.joining("\n  ", ":\n  ", ""));
        } catch (IOException e) {
            return ": no log";
        }
    }

    @Override
    public void close() {
        stop();
    }
}
