package fr.crmdata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.After;
import org.junit.Test;

public class ReferencePagesTest {

    private final WebServer server = new WebServer(Clock.systemUTC());
    private final TestBrowser leila = TestBrowser.signedInAs("leila@bremond.example", server);

    @After
    public void stop() {
        server.close();
    }

    @Test
    public void every_operation_leads_to_what_it_takes_and_answers() {
        assertThat(leila.get("/api-docs").body())
                .contains("href=\"/api-docs/contacts#listContacts\"", "/contacts/{id}");
        assertThat(leila.get("/api-docs/contacts").body())
                .contains("id=\"listContacts\"", "/api/v1/contacts/{id}", "What is sought", "Obligatoire", "Sans jeton")
                .contains("href=\"/api-docs/schemas/Contact\"", "Contact[]");
    }

    @Test
    public void a_schema_lists_its_properties() {
        assertThat(leila.get("/api-docs/schemas/Contact").body())
                .contains("custom.effectif", "number", "Lecture seule", "Effectif");
    }

    @Test
    public void what_is_not_offered_is_not_there() {
        assertThat(leila.get("/api-docs/nothing").statusCode()).isEqualTo(404);
        assertThat(leila.get("/api-docs/schemas/Nothing").statusCode()).isEqualTo(404);
    }

    @Test
    public void it_is_found_from_the_page_of_tokens_and_from_the_palette() {
        assertThat(leila.get("/account/tokens").body()).contains("href=\"/api-docs\"");
        assertThat(leila.getPart("/palette").body()).contains("href=\"/api-docs\"");
    }

    @Test
    public void nobody_is_sent_to_sign_in_first() {
        var answer = new TestBrowser(server).get("/api-docs");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(TestBrowser.header(answer, "Location")).startsWith("/signin");
    }
}
