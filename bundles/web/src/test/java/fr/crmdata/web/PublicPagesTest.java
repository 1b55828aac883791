package fr.crmdata.web;

import static fr.crmdata.web.TestBrowser.header;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Invitations;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.PublicPages;
import fr.crmdata.api.web.PublicSite;
import fr.crmdata.web.signin.InvitationPages;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;

/** Pages for people who are not signed in. */
public final class PublicPagesTest {

    private final WebServer server = new WebServer(Clock.systemUTC());
    private final TestBrowser stranger = new TestBrowser(server);

    @After
    public void stop() {
        server.close();
    }

    /** A page that greets, and a form that takes nobody called nobody. */
    private final class Greetings implements PublicPages {

        @Override
        public String path() {
            return "greetings";
        }

        @Override
        public void define(PublicSite site) {
            site.get(
                            "/{name}",
                            visit -> new Answer.Page(
                                    visit.path("name"),
                                    out -> out.write(visit.language() + " "
                                            + server.people.callerIfAny().isPresent())))
                    .form(
                            "",
                            (visit, form) -> new Answer.Page(
                                    "form",
                                    out -> out.write("typed " + form.value("name", "nothing") + form.problems("name"))),
                            visit -> {
                                if (visit.form("name").isEmpty()) {
                                    throw new FakeIdentity.Invalid("name", "Un nom, s’il vous plaît.");
                                }
                                return new Answer.Redirect("/greetings/" + visit.form("name"));
                            });
        }
    }

    @Test
    public void anybody_sees_them_and_nobody_is_the_caller_there() {
        server.add(new Greetings());
        assertThat(stranger.get("/greetings/ada").body()).contains("FR false");
        assertThat(stranger.get("/greetings/ada?lang=en").body()).contains("EN false");
        var leila = TestBrowser.signedInAs("leila@bremond.example", server);
        assertThat(leila.get("/greetings/ada").body()).contains("FR false");
    }

    @Test
    public void a_refused_form_comes_back_with_what_was_typed_and_the_reason() {
        server.add(new Greetings());
        var refused = stranger.post("/greetings", Map.of("name", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Un nom, s’il vous plaît.");
        assertThat(header(stranger.post("/greetings", Map.of("name", "ada")), "Location"))
                .isEqualTo("/greetings/ada");
    }

    @Test
    public void other_sites_cannot_send_their_forms() {
        server.add(new Greetings());
        var foreign = stranger.request("/greetings").header("Sec-Fetch-Site", "cross-site");
        assertThat(stranger.send(foreign, Map.of("name", "ada")).statusCode()).isEqualTo(403);
    }

    @Test
    public void what_is_not_there_is_said_and_gone_pages_ask_to_sign_in_again() {
        var greetings = new Greetings();
        server.add(greetings);
        assertThat(stranger.get("/greetings/a/b").statusCode()).isEqualTo(404);
        assertThat(stranger.post("/greetings/ada", Map.of()).statusCode()).isEqualTo(404);
        server.publicAreas.removePages(greetings);
        assertThat(header(stranger.get("/greetings/ada"), "Location")).startsWith("/signin");
    }

    @Test
    public void a_welcome_link_leads_to_a_password_of_ones_own() {
        var invitations = new OneInvitation();
        server.add(new InvitationPages(invitations));
        assertThat(stranger.get("/invitation?key=k1").body()).contains("Élise Morel", "elise@morel.example");
        var differ = stranger.post(
                "/invitation", Map.of("key", "k1", "newPassword", "un deux trois", "repeatPassword", "autre"));
        assertThat(differ.statusCode()).isEqualTo(422);
        assertThat(differ.body()).contains("différents", "value=\"k1\"").doesNotContain("un deux trois");
        var chosen = stranger.post(
                "/invitation", Map.of("key", "k1", "newPassword", "un deux trois", "repeatPassword", "un deux trois"));
        assertThat(header(chosen, "Location")).isEqualTo("/signin?chosen");
        assertThat(stranger.get("/signin?chosen").body()).contains("Votre mot de passe est choisi");
        assertThat(stranger.get("/invitation?key=k1").statusCode()).isEqualTo(410);
        assertThat(stranger.get("/invitation").statusCode()).isEqualTo(410);
    }

    /** One link, key {@code k1}. */
    private static final class OneInvitation implements Invitations {

        private boolean used;

        @Override
        public Invited administrator(ClientId client, String name, String email, Language language) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isFree(String email) {
            return true;
        }

        @Override
        public Optional<Invitation> find(String secret) {
            return used || !secret.equals("k1")
                    ? Optional.empty()
                    : Optional.of(
                            new Invitation("elise@morel.example", "Élise Morel", Language.FR, List.of("Douze signes")));
        }

        @Override
        public void accept(String secret, String newPassword) {
            used = true;
        }
    }
}
