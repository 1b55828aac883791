package fr.crmdata.web;

import static fr.crmdata.web.TestBrowser.header;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.web.Answer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Test;

/** The door. */
public final class SignInTest {

    private final WebServer server = new WebServer(Clock.systemUTC());
    private final TestBrowser stranger = new TestBrowser(server);

    @After
    public void stop() {
        server.close();
    }

    private static Map<String, String> leila(String to) {
        return Map.of("email", "leila@bremond.example", "password", "correct horse", "to", to);
    }

    @Test
    public void strangers_sign_in_first_and_then_get_what_they_came_for() {
        var answer = stranger.get("/users?sort=name&x=%C3%A9");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo("/signin?to=%2Fusers%3Fsort%3Dname%26x%3D%25C3%25A9");
        assertThat(stranger.get(header(answer, "Location")).body())
                .contains("name=\"to\" value=\"/users?sort=name&amp;x=%C3%A9\"");
        var signedIn = stranger.post("/signin", leila("/users?sort=name&x=%C3%A9"));
        assertThat(header(signedIn, "Location")).isEqualTo("/users?sort=name&x=%C3%A9");
    }

    @Test
    public void nobody_is_sent_to_another_site() {
        var evil = List.of(
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "evil.example",
                "/ok\r\nSet-Cookie: a=b",
                "");
        evil.forEach(to -> {
            assertThat(header(new TestBrowser(server).post("/signin", leila(to)), "Location"))
                    .as(to)
                    .isEqualTo("/");
            assertThat(Answer.Redirect.isLocal(to)).as(to).isFalse();
        });
    }

    @Test
    public void the_cookie_is_for_this_site_and_not_for_scripts() {
        var cookie = header(stranger.post("/signin", leila("/")), "Set-Cookie");
        assertThat(cookie).contains("; Path=/", "; HttpOnly", "; SameSite=Lax").doesNotContain("Domain", "Max-Age");
    }

    @Test
    public void a_wrong_password_is_told_without_repeating_it() {
        var page =
                stranger.post("/signin", Map.of("email", "leila@bremond.example", "password", "wr0ng", "to", "/users"));
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body())
                .contains("La connexion a échoué.", "value=\"leila@bremond.example\"", "value=\"/users\"")
                .doesNotContain("wr0ng");
        assertThat(header(page, "Set-Cookie")).isEmpty();
    }

    @Test
    public void after_too_many_tries_the_pause_is_told() {
        var page = stranger.post("/signin", Map.of("email", "locked@bremond.example", "password", "x"));
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("15");
    }

    @Test
    public void what_a_rule_of_another_area_says_is_told_beside_the_form() {
        var page = stranger.post("/signin", Map.of("email", "ruled-out@bremond.example", "password", "x"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("La connexion a échoué.", "value=\"ruled-out@bremond.example\"");
    }

    @Test
    public void signing_out_ends_the_session() {
        var leila = TestBrowser.signedInAs("leila@bremond.example", server);
        var cookies = leila.cookies();
        assertThat(header(leila.post("/signout", Map.of()), "Location")).isEqualTo("/signin?bye");
        var thief = new TestBrowser(server);
        assertThat(thief.send(thief.request("/users").header("Cookie", cookies)).statusCode())
                .isEqualTo(303);
    }

    @Test
    public void a_password_from_somebody_else_is_changed_before_anything_else() {
        var nina = TestBrowser.signedInAs("nina@bremond.example", server);
        assertThat(header(nina.get("/users"), "Location")).isEqualTo("/signin/password");
        assertThat(nina.get("/signin/password").body()).contains("Choisissez votre mot de passe", "12 caractères");
        var tooShort = nina.post(
                "/signin/password",
                Map.of("currentPassword", "correct horse", "newPassword", "short", "repeatPassword", "short"));
        assertThat(tooShort.statusCode()).isEqualTo(422);
        var changed = nina.post(
                "/signin/password",
                Map.of(
                        "currentPassword", "correct horse",
                        "newPassword", "battery staple",
                        "repeatPassword", "battery staple"));
        assertThat(header(changed, "Location")).isEqualTo("/");
        assertThat(nina.get("/users").statusCode()).isEqualTo(200);
    }

    @Test
    public void a_page_whose_session_is_over_goes_to_the_door_and_comes_back() {
        var answer = stranger.getPart("/notifications");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "HX-Redirect")).isEqualTo("/signin?to=%2Fsample%3Fx%3D1");
    }

    @Test
    public void the_language_is_the_browsers_until_the_person_is_known() {
        var english = stranger.send(java.net.http.HttpRequest.newBuilder(server.uri("/signin"))
                .header("Accept-Language", "en-GB,en;q=0.9"));
        assertThat(english.body()).contains("<html lang=\"en\"", "Sign in");
        assertThat(stranger.get("/signin?lang=en").body()).contains("<html lang=\"en\"");
        var emma = TestBrowser.signedInAs("emma@lefevre.example", server);
        assertThat(emma.get("/").body()).contains("<html lang=\"en\"", "My day");
    }
}
