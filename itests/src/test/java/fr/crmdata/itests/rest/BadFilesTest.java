package fr.crmdata.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Answer;
import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import fr.crmdata.testing.Patience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.After;
import org.junit.BeforeClass;
import org.junit.Test;

/** Files and requests that should not become contacts, and do not. */
public class BadFilesTest {

    private static Api administrator;

    @BeforeClass
    public static void signIn() {
        administrator = Shared.demo().signIn(Demo.ADMINISTRATOR);
    }

    /** Nobody of these tests was ever written: each would be called by this name. */
    @After
    public void nothing_was_written() {
        assertThat(administrator
                        .get("/contacts/search?limit=10&q=Indesirable")
                        .expect(200)
                        .body())
                .doesNotContain("Indésirable");
    }

    private static Answer upload(String name, HttpRequest.BodyPublisher body) {
        return administrator
                .header("Content-Type", "application/octet-stream")
                .send("POST", "/contacts/imports?name=" + name, body);
    }

    private static Answer upload(String name, String text) {
        return upload(name, HttpRequest.BodyPublishers.ofString(text));
    }

    private static String state(String id) {
        return administrator
                .get("/contacts/imports/" + id)
                .expect(200)
                .json()
                .path("state")
                .asText();
    }

    @Test
    public void a_zip_that_calls_itself_csv_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("contacts.csv"));
            zip.write("Nom;Prénom\nIndésirable;B\n".getBytes(StandardCharsets.UTF_8));
        }
        var answer = upload("contacts.csv", HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()));
        assertThat(answer.status()).isIn(415, 422);
        assertThat(answer.problem()).startsWith("contacts.");
    }

    @Test
    public void an_empty_file_is_refused() {
        assertThat(upload("contacts.csv", "").status()).isIn(400, 422);
        assertThat(upload("contacts.csv", "\n\n\n").status()).isIn(400, 422);
    }

    @Test
    public void a_hundred_megabytes_and_more_are_refused_while_they_arrive() {
        var line =
                "Indésirable;Prénom;E-mail de quelqu’un qui n’existe pas;0102030405\n".getBytes(StandardCharsets.UTF_8);
        var answer = upload(
                "huge.csv", HttpRequest.BodyPublishers.ofInputStream(() -> new Endless(line, 101 * 1024 * 1024)));
        assertThat(answer.expect(413).problem()).isNotEmpty();
    }

    @Test
    public void a_file_of_one_column_that_is_no_name_refuses_each_row_and_keeps_it() {
        var answer = upload("one.csv", "Observations\nrien\nà voir\n");
        if (answer.status() == 201) {
            var id = answer.json().path("id").asText();
            var run = administrator.post("/contacts/imports/" + id + "/run", "");
            if (run.status() == 202) {
                Patience.until(
                        Duration.ofMinutes(1), () -> state(id), () -> state(id).equalsIgnoreCase("DONE"));
                assertThat(administrator
                                .get("/contacts/imports/" + id)
                                .json()
                                .path("counts")
                                .path("refused")
                                .asInt())
                        .isEqualTo(2);
                assertThat(administrator
                                .get("/contacts/imports/" + id + "/rejected")
                                .expect(200)
                                .body())
                        .contains("rien", "à voir");
            } else {
                assertThat(run.status()).isEqualTo(422);
            }
        } else {
            assertThat(answer.status()).isEqualTo(422);
        }
    }

    @Test
    public void a_contact_cut_short_or_of_another_shape_is_refused() {
        assertThat(administrator
                        .post("/contacts", "{\"kind\":\"organisation\",\"name\":\"Indésirable")
                        .expect(400)
                        .problem())
                .isEqualTo("rest.malformed-json");
        administrator
                .post("/contacts", Map.of("kind", "organisation", "name", "Indésirable", "colour", "red"))
                .expect(422);
        administrator
                .post(
                        "/contacts",
                        Map.of(
                                "kind", "organisation",
                                "name", "Indésirable",
                                "phones", Arrays.asList(Map.of("number", "12"))))
                .expect(422);
        administrator
                .post("/contacts", "{\"kind\":\"organisation\",\"name\":\"Indésirable" + "x".repeat(2_000_000) + "\"}")
                .expect(413);
    }

    @Test
    public void who_is_overtaken_is_told_and_who_comes_after_a_deletion_finds_nothing() {
        var made = administrator
                .post("/contacts", Map.of("kind", "organisation", "name", "Dépassée " + System.nanoTime()))
                .expect(201);
        var address = "/contacts/" + made.json().path("id").asText();
        var etag = made.header("etag");
        administrator
                .header("If-Match", etag)
                .json("PATCH", address, Map.of("name", "Première"))
                .expect(200);
        administrator
                .header("If-Match", etag)
                .json("PATCH", address, Map.of("name", "Seconde"))
                .expect(412);
        assertThat(administrator.get(address).expect(200).json().path("name").asText())
                .isEqualTo("Première");
        administrator
                .header("If-Match", administrator.get(address).header("etag"))
                .delete(address)
                .expect(200);
        assertThat(administrator
                        .header("If-Match", etag)
                        .json("PATCH", address, Map.of("name", "Trop tard"))
                        .status())
                .isIn(404, 409, 410);
    }

    /** The same line again and again. */
    private static final class Endless extends InputStream {

        private final byte[] line;
        private long left;
        private int at;

        Endless(byte[] line, long length) {
            this.line = line;
            this.left = length;
        }

        @Override
        public int read() {
            if (left-- <= 0) {
                return -1;
            }
            at = (at + 1) % line.length;
            return line[at] & 0xff;
        }
    }
}
