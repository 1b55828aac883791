package fr.crmdata.itests.start;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Command;
import fr.crmdata.itests.product.Installation;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class OfflineTest {

    /** Waits inside, for nobody outside can see in. */
    private static final String INSIDE =
            """
            ip link set lo up || exit 11
            ip route | grep -q . && exit 12
            "$1/bin/karaf" daemon > "$1/console.log" 2>&1 < /dev/null &
            pid=$!
            "$JAVA_HOME/bin/java" "$2" "$pid" "$3" /health/ready /api/v1/openapi.json /signin "/soap/contacts?wsdl"
            code=$?
            cp "$1/data/log/karaf.log" "$1/started.log"
            kill "$pid"
            wait "$pid"
            exit $code
            """;

    @Test
    public void it_starts_with_no_network_and_an_empty_home_and_logs_no_error() throws Exception {
        var installation = Installation.demo();
        var home = Files.createDirectory(installation.home().resolve("nobody"));
        var me = Command.run("id", "-u").strip();
        var started = Command.run(
                "",
                Map.of("HOME", home.toString(), "JAVA_HOME", System.getProperty("java.home")),
                List.of(
                        "unshare",
                        me.equals("0") ? "-n" : "-rn",
                        "sh",
                        "-c",
                        INSIDE,
                        "inside",
                        installation.home().toString(),
                        System.getProperty("crmdata.sources") + "/bin/java/Ready.java",
                        Integer.toString(installation.httpsPort())));
        assertThat(started.exit()).as(started.output()).isZero();
        assertThat(Files.readAllLines(installation.home().resolve("started.log")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("| ERROR |"))
                .as("databases with all tables travel along")
                .noneMatch(line -> line.contains("| Migrator "));
        try (var left = Files.walk(home)) {
            assertThat(left.filter(Files::isRegularFile))
                    .as("fetched or left at home")
                    .isEmpty();
        }
    }
}
