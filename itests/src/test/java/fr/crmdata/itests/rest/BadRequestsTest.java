package fr.crmdata.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.Test;

/** Whatever is wrong with a request, the answer says so in the one form, and nothing is written. */
public class BadRequestsTest {

    private static Api manager;

    @BeforeClass
    public static void signIn() {
        manager = Shared.demo().signIn(Demo.MANAGER);
    }

    private static int notes() {
        return manager.get("/probe/notes").expect(200).json().size();
    }

    private static void refused(int status, String code, String body) {
        var before = notes();
        assertThat(manager.post("/probe/notes", body).expect(status).problem()).isEqualTo(code);
        assertThat(notes()).isEqualTo(before);
    }

    @Test
    public void malformed_json_is_refused_with_the_place_of_the_error() {
        refused(400, "rest.malformed-json", "{\"text\":");
        refused(400, "rest.malformed-json", "{\"text\":\"a\"} trailing");
        refused(400, "rest.malformed-json", "not json");
        assertThat(manager.header("Accept-Language", "en")
                        .post("/probe/notes", "{\n  \"text\" 1}")
                        .json()
                        .path("detail")
                        .asText())
                .contains("line 2");
    }

    @Test
    public void nesting_without_end_is_refused() {
        refused(422, "rest.wrong-shape", "{\"text\":" + "[".repeat(100_000));
        refused(422, "rest.wrong-shape", "[".repeat(100_000));
    }

    @Test
    public void no_body_is_refused() {
        refused(400, "rest.no-body", "");
        refused(400, "rest.no-body", "null");
    }

    @Test
    public void an_unknown_field_is_refused_with_the_known_ones() {
        var answer = manager.post("/probe/notes", Map.of("text", "x", "colour", "red"))
                .expect(422);
        assertThat(answer.problem()).isEqualTo("rest.unknown-field");
        assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo("colour");
        assertThat(answer.json().path("errors").path(0).path("detail").asText()).contains("text");
    }

    @Test
    public void a_value_of_the_wrong_type_is_refused_with_its_field() {
        refused(422, "rest.wrong-shape", "{\"text\":[1]}");
        refused(422, "rest.wrong-shape", "{\"text\":12}");
        refused(422, "rest.wrong-shape", "[]");
    }

    @Test
    public void more_than_a_megabyte_is_refused_whether_its_length_is_said_or_not() {
        var huge = "{\"text\":\"" + "x".repeat(1_100_000) + "\"}";
        refused(413, "rest.body-too-large", huge);
        var chunked = HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(huge.getBytes(StandardCharsets.UTF_8)));
        assertThat(manager.header("Content-Type", "application/json")
                        .send("POST", "/probe/notes", chunked)
                        .expect(413)
                        .problem())
                .isEqualTo("rest.body-too-large");
    }

    @Test
    public void an_unknown_address_is_not_found_whether_signed_in_or_not() {
        assertThat(manager.get("/nowhere").expect(404).problem()).isEqualTo("rest.no-such-resource");
        assertThat(manager.get("/probe/nowhere/at/all").expect(404).problem()).isEqualTo("rest.no-such-resource");
        assertThat(Shared.demo().api().get("/nowhere").status()).isIn(401, 404);
    }

    @Test
    public void an_unknown_id_is_not_found() {
        assertThat(manager.get("/probe/notes/nothing").expect(404).problem()).isEqualTo("probe.unknown-note");
        assertThat(manager.get("/probe/notes/%27%3B--").expect(404).problem()).isEqualTo("probe.unknown-note");
        manager.get("/probe/notes/%00").expect(400);
    }

    @Test
    public void the_wrong_method_is_refused_and_the_right_ones_are_named() {
        var answer = manager.delete("/probe/notes").expect(405);
        assertThat(answer.problem()).isEqualTo("http.405");
        assertThat(answer.header("allow")).contains("GET", "POST");
    }

    @Test
    public void another_media_type_is_refused_both_ways() {
        assertThat(manager.header("Content-Type", "application/xml")
                        .post("/probe/notes", "<note/>")
                        .expect(415)
                        .problem())
                .isEqualTo("http.415");
        assertThat(manager.header("Accept", "application/xml")
                        .get("/probe/notes")
                        .expect(406)
                        .problem())
                .isEqualTo("http.406");
    }

    @Test
    public void a_text_too_long_for_its_column_does_not_write_half_of_it() {
        var before = notes();
        assertThat(manager.post("/probe/notes", Map.of("text", "x".repeat(500))).status())
                .isGreaterThanOrEqualTo(400);
        assertThat(notes()).isEqualTo(before);
    }

    @Test
    public void the_sentence_is_in_the_language_that_was_asked_for() {
        var french = manager.header("Accept-Language", "fr-FR,fr;q=0.9")
                .get("/probe/notes/x")
                .json();
        var english =
                manager.header("Accept-Language", "en").get("/probe/notes/x").json();
        assertThat(french.path("detail").asText()).startsWith("Aucune note");
        assertThat(english.path("detail").asText()).startsWith("There is no note");
    }

    @Test
    public void an_internal_error_says_an_incident_number_and_nothing_else() {
        // A character that no column takes in PostgreSQL, and more than this column takes in Derby.
        var answer = manager.post("/probe/notes", Map.of("text", "x".repeat(500)));
        if (answer.status() == 500) {
            assertThat(answer.problem()).isEqualTo("internal");
            assertThat(answer.json().path("incident").asText()).matches("[0-9a-f]{8}");
            assertThat(answer.body()).doesNotContain("Exception", "derby", "SQL", "\tat ");
        }
    }
}
