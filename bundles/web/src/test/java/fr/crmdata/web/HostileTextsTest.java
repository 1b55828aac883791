package fr.crmdata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.Test;

/** Whatever stands in a text, it stays a text; and no page needs what the Content-Security-Policy forbids. */
public final class HostileTextsTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    private static final Pattern INLINE =
            Pattern.compile("<[^>]*\\s(style|on[a-z]+)\\s*=|<script(?![^>]*\\ssrc=)[^>]*>");

    private final WebServer server = new WebServer(0, Clock.systemUTC(), HOSTILE);

    @After
    public void stop() {
        server.close();
    }

    private static void check(String where, String body) {
        assertThat(body).as(where).doesNotContain("<script>alert", "<img src=x", "\"'><");
        assertThat(INLINE.matcher(body).find())
                .as("inline script or style in " + where)
                .isFalse();
    }

    /** Otherwise the test would pass on pages that show nothing. */
    @Test
    public void hostile_texts_are_shown_as_texts() {
        var leila = TestBrowser.signedInAs("leila@bremond.example", server);
        assertThat(leila.get("/audit").body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(leila.get("/notifications").body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        var olga = TestBrowser.signedInAs("olga@operator.example", server);
        for (var path : List.of("/service", "/service/events", "/service/daily", "/mailbox", "/mailbox/mail-1")) {
            assertThat(olga.get(path).body()).as(path).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
    }

    private void visit(String email, List<String> paths) {
        var browser = TestBrowser.signedInAs(email, server);
        paths.forEach(path -> {
            var page = browser.get(path);
            assertThat(page.statusCode()).as(path).isLessThan(500);
            check(path, page.body());
        });
    }

    @Test
    public void pages_of_a_client() {
        server.people.rename("leila", "Leïla" + HOSTILE);
        server.people.rename("jules", "Jules" + HOSTILE);
        visit(
                "leila@bremond.example",
                List.of(
                        "/",
                        "/account",
                        "/account/security",
                        "/account/tokens",
                        "/notifications",
                        "/users",
                        "/users/new",
                        "/users/jules",
                        "/teams",
                        "/audit",
                        "/about",
                        "/api-docs",
                        "/api-docs/contacts",
                        "/api-docs/schemas/Contact",
                        "/palette",
                        "/nowhere/%3Cscript%3Ealert(1)%3C/script%3E"));
    }

    @Test
    public void pages_of_the_operator() {
        visit(
                "olga@operator.example",
                List.of(
                        "/clients",
                        "/clients/new",
                        "/clients/bremond",
                        "/clients/bremond/administrator",
                        "/service",
                        "/service/events",
                        "/service/daily",
                        "/service/clock",
                        "/mailbox",
                        "/mailbox/mail-1"));
    }

    @Test
    public void what_is_typed_into_forms() {
        var leila = TestBrowser.signedInAs("leila@bremond.example", server);
        var olga = TestBrowser.signedInAs("olga@operator.example", server);
        var user = Map.of("name", "", "email", HOSTILE, "role", "AGENT", "team", HOSTILE, "language", "FR");
        check("user", leila.post("/users/new", user).body());
        check(
                "token",
                leila.post("/account/tokens", Map.of("name", HOSTILE, "days", "30"))
                        .body());
        check(
                "bad token",
                leila.post("/account/tokens", Map.of("name", HOSTILE, "days", HOSTILE))
                        .body());
        leila.post("/teams", Map.of("name", HOSTILE));
        check("teams", leila.get("/teams").body());
        check(
                "client",
                olga.post("/clients/new", Map.of("id", HOSTILE, "name", HOSTILE))
                        .body());
        check("clock", olga.post("/service/clock", Map.of("time", HOSTILE)).body());
        olga.post("/clients/bremond", Map.of("reason", HOSTILE));
        check("reason", olga.get("/").body());
    }

    @Test
    public void what_strangers_send() {
        var stranger = new TestBrowser(server);
        check(
                "sign-in",
                stranger.get("/signin?to=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&lang=%3Cscript%3E")
                        .body());
        check(
                "refused",
                stranger.post("/signin", Map.of("email", HOSTILE, "password", "x", "to", HOSTILE))
                        .body());
    }
}
