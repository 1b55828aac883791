package fr.crmdata.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Installation;
import fr.crmdata.itests.product.Postgres;
import fr.crmdata.itests.product.RunningProduct;
import fr.crmdata.testing.Patience;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.Test;

public class KillTest {

    /** A start each: {@code -Dcontacts.kills=20} and {@code -Dcontacts.kills.postgresql=…} ask for more. */
    private static final int ON_DERBY = Integer.getInteger("contacts.kills", 8);

    private static final int ON_POSTGRESQL = Integer.getInteger("contacts.kills.postgresql", 2);
    private static final int WRITERS = 2;
    private static final int ROWS = 4_000;
    private static final Duration IMPORT = Duration.ofMinutes(3);

    private final Random random = new Random(20261125);
    private final List<String> imports = new ArrayList<>();

    private static String csv(int file) {
        var text = new StringBuilder("Référence;Nom;Prénom;Téléphone;E-mail\n");
        for (var row = 0; row < ROWS; row++) {
            text.append(String.format(
                    Locale.ROOT,
                    "k%d-%d;Fichier%s;Numéro%s;01%02d%06d;k%d.%d@fichier.example\n",
                    file,
                    row,
                    letters(file),
                    letters(row),
                    file % 90 + 10,
                    row,
                    file,
                    row));
        }
        return text.toString();
    }

    /** Names that are not near one another. */
    private static String letters(int number) {
        var mixed = new Random(number).nextLong();
        return Long.toString(Math.abs(mixed), 26)
                .chars()
                .limit(9)
                .collect(
                        StringBuilder::new,
                        (out, c) -> out.append((char) (c <= '9' ? c - '0' + 'q' : c)),
                        StringBuilder::append)
                .toString();
    }

    private String upload(Api api) {
        var id = api.header("Content-Type", "application/octet-stream")
                .send(
                        "POST",
                        "/contacts/imports?name=fichier" + imports.size() + ".csv",
                        HttpRequest.BodyPublishers.ofString(csv(imports.size())))
                .expect(201)
                .json()
                .path("id")
                .asText();
        api.post("/contacts/imports/" + id + "/run", "").expect(202);
        imports.add(id);
        return id;
    }

    private static String state(Api api, String id) {
        return api.get("/contacts/imports/" + id)
                .expect(200)
                .json()
                .path("state")
                .asText()
                .toUpperCase(Locale.ROOT);
    }

    @Test
    public void kills_during_imports_and_creates_lose_nothing_and_double_nothing() throws Exception {
        killed(ON_DERBY, Installation.demo());
    }

    @Test
    public void on_postgresql_kills_lose_nothing_and_double_nothing_either() throws Exception {
        killed(ON_POSTGRESQL, Installation.demo().on(Postgres.database()));
    }

    private void killed(int kills, Installation installation) throws Exception {
        try (var product = RunningProduct.of(installation)) {
            var writers = IntStream.range(0, WRITERS).mapToObj(Writer::new).toList();
            for (var kill = 0; kill < kills; kill++) {
                var api = product.signIn(Demo.ADMINISTRATOR);
                if (imports.isEmpty()
                        || !state(api, imports.get(imports.size() - 1)).equals("RUNNING")) {
                    upload(api);
                }
                writers.forEach(writer -> writer.start(api));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200 + random.nextInt(1_500)));
                product.kill();
                writers.forEach(Writer::join);
                product.start();
            }
            var api = product.signIn(Demo.ADMINISTRATOR);
            writers.forEach(writer -> writer.finish(api));
            for (var id : imports) {
                Patience.until(IMPORT, () -> "import " + id + " is " + state(api, id), () -> state(api, id)
                        .equals("DONE"));
                assertThat(total(api, "import:eq:" + id))
                        .as("contacts of import " + id)
                        .isEqualTo(ROWS);
            }
            writers.forEach(writer -> writer.check(api));
            assertThat(writers.stream().mapToInt(Writer::acknowledged).sum())
                    .as("contacts acknowledged between the kills")
                    .isGreaterThan(kills);
            assertThat(intact(product, "--client " + Demo.BREMOND + " --reason test"))
                    .isTrue();
            assertThat(intact(product, "--client operator")).isTrue();
        }
    }

    static long total(Api api, String filter) {
        return api.get("/contacts?limit=1&filter=" + filter)
                .expect(200)
                .json()
                .path("total")
                .asLong(-1);
    }

    private static boolean intact(RunningProduct product, String whose) throws Exception {
        var verdict = product.console("audit:verify --json " + whose);
        return new ObjectMapper().readTree(verdict.output()).path("intact").asBoolean();
    }
}
