package fr.crmdata.web;

import static fr.crmdata.web.TestBrowser.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.Map;
import org.junit.After;
import org.junit.Test;

/** How requests find their pages, and what happens when they do not. */
public final class PagesTest {

    private final WebServer server = new WebServer(Clock.systemUTC());
    private final SampleArea area = new SampleArea();
    private final TestBrowser leila = TestBrowser.signedInAs("leila@bremond.example", server);

    public PagesTest() {
        server.add(area);
    }

    @After
    public void stop() {
        server.close();
    }

    @Test
    public void a_page_stands_in_its_frame() {
        var page = leila.get("/sample");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).startsWith("<!doctype html>").contains("<title>Contacts — CRM", "Ateliers Brémond");
    }

    @Test
    public void names_in_the_address_reach_the_page() {
        assertThat(leila.get("/sample/3").body()).contains("<h1>Théo Marchetti</h1>");
    }

    @Test
    public void a_part_comes_without_frame() {
        assertThat(leila.getPart("/sample").body())
                .startsWith("<title>Contacts</title>")
                .doesNotContain("<!doctype");
    }

    @Test
    public void head_has_no_body() {
        var answer = leila.send(leila.request("/sample").method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    public void other_methods_are_refused() {
        var answer = leila.send(leila.request("/sample").method("DELETE", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, POST");
    }

    @Test
    public void an_unknown_address_is_told_in_the_frame() {
        var page = leila.get("/nowhere/at/all");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Page introuvable", "class=\"side\"");
    }

    @Test
    public void an_area_that_left_takes_its_pages_and_menu_entry_with_it_and_brings_them_back() {
        assertThat(leila.get("/users").body()).contains("href=\"/sample\"");
        server.remove(area);
        assertThat(leila.get("/sample").statusCode()).isEqualTo(503);
        assertThat(header(leila.get("/sample"), "Retry-After")).isEqualTo("30");
        assertThat(leila.get("/users").statusCode()).isEqualTo(200);
        assertThat(leila.get("/users").body()).doesNotContain("href=\"/sample\"");
        server.add(area);
        assertThat(leila.get("/sample").statusCode()).isEqualTo(200);
    }

    @Test
    public void what_breaks_has_a_number_and_no_stack_trace() {
        var page = leila.get("/sample/broken");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .containsPattern("<code id=\"incident\">[2-9A-Z]{8}</code>")
                .doesNotContain("IllegalState", "on purpose", "java.lang");
    }

    @Test
    public void what_breaks_in_a_part_is_a_sentence_for_the_zone() {
        var part = leila.getPart("/sample/broken");
        assertThat(part.statusCode()).isEqualTo(500);
        assertThat(part.body()).contains("data-problem", "Incident").doesNotContain("<!doctype");
    }

    @Test
    public void a_refused_form_comes_back_with_what_was_typed_and_why_not() {
        var page = leila.post("/sample/new", Map.of("name", "Lefèvre"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"Lefèvre\"", "Ce nom est déjà pris.", "aria-invalid=\"true\"");
    }

    @Test
    public void typed_passwords_are_not_sent_back() {
        var page = leila.post(
                "/account/security",
                Map.of("currentPassword", "s3cret-one", "newPassword", "s3cret-two", "repeatPassword", "s3cret-three"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("différents").doesNotContain("s3cret");
    }

    @Test
    public void what_was_done_is_said_once_on_the_next_page() {
        var answer = leila.post("/sample/bulk", Map.of("id", "1"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo("/sample");
        assertThat(leila.get("/sample").body()).contains("1 contacts affectés", "data-undo=\"/sample/undo\"");
        assertThat(leila.get("/sample").body()).doesNotContain("contacts affectés");
    }

    @Test
    public void a_part_says_what_was_done_in_a_header_of_plain_ascii() {
        var answer = leila.send(
                leila.request("/sample/1/edit").header("HX-Request", "true").header("Sec-Fetch-Site", "same-origin"),
                Map.of("note", "é"));
        assertThat(header(answer, "HX-Trigger"))
                .isEqualTo("{\"crm:toast\":{\"text\":\"Note enregistr\\u00e9e\",\"undo\":\"/sample/undo\"}}");
    }

    @Test
    public void a_malformed_form_is_no_incident() {
        var answer = leila.send(leila.request("/teams")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=%zz")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Demande illisible", "class=\"side\"");
    }

    @Test
    public void a_person_without_the_right_is_told_so() {
        var jules = TestBrowser.signedInAs("jules@bremond.example", server);
        assertThat(jules.get("/audit").statusCode()).isEqualTo(403);
        assertThat(jules.get("/users/new").statusCode()).isEqualTo(403);
        assertThat(jules.get("/users").body()).doesNotContain("href=\"/audit\"", "href=\"/users/new\"");
    }

    @Test
    public void the_mails_of_demo_mode_are_for_administrators_and_the_operator() {
        assertThat(leila.get("/mailbox").body()).contains("Vue « À rappeler »");
        assertThat(leila.get("/").body()).contains("href=\"/mailbox\"");
        var jules = TestBrowser.signedInAs("jules@bremond.example", server);
        assertThat(jules.get("/mailbox").statusCode()).isEqualTo(403);
        assertThat(jules.get("/").body()).doesNotContain("href=\"/mailbox\"");
        assertThat(TestBrowser.signedInAs("olga@operator.example", server)
                        .get("/mailbox/mail-1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    public void somebody_elses_user_is_not_found() {
        assertThat(leila.get("/users/emma").statusCode()).isEqualTo(404);
    }

    @Test
    public void a_change_over_somebody_elses_change_is_refused() {
        var form = Map.of("name", "X", "email", "x@y.example", "role", "AGENT", "team", "", "language", "FR");
        var stale = new java.util.HashMap<>(form);
        stale.put("version", "0");
        var page = leila.post("/users/jules", stale);
        assertThat(page.statusCode()).isEqualTo(412);
        assertThat(page.body()).contains("entre-temps", "value=\"x@y.example\"");
    }

    @Test
    public void staff_enter_a_client_with_a_reason_only_and_see_where_they_are() {
        var olga = TestBrowser.signedInAs("olga@operator.example", server);
        assertThat(olga.post("/clients/bremond", Map.of("reason", " ")).statusCode())
                .isEqualTo(422);
        assertThat(olga.post("/clients/bremond", Map.of("reason", "Demande 4711"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(olga.get("/").body()).contains("Vous consultez les données de Ateliers Brémond", "Demande 4711");
        assertThat(olga.get("/clients").statusCode()).isEqualTo(403);
        olga.post("/clients/leave", Map.of());
        assertThat(olga.get("/clients").statusCode()).isEqualTo(200);
    }

    @Test
    public void the_palette_finds_and_a_broken_source_does_not_stop_it() {
        server.add((fr.crmdata.api.web.PaletteSource) new BrokenSource());
        assertThat(leila.getPart("/palette?q=th%C3%A9o").body()).contains("Théo Marchetti");
        assertThat(leila.getPart("/palette").body()).contains("data-command=\"theme\"", "href=\"/users\"");
    }

    private static final class BrokenSource implements fr.crmdata.api.web.PaletteSource {
        @Override
        public int order() {
            return 1;
        }

        @Override
        public java.util.List<Item> find(String typed, int limit, fr.crmdata.api.Language language) {
            throw new IllegalStateException("on purpose");
        }
    }
}
