package fr.crmdata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

/** Who hears what, and until when. */
public final class LiveUpdatesTest {

    @Rule
    public final Timeout patience = Timeout.seconds(20);

    private final WebServer server = new WebServer(Clock.systemUTC());

    @After
    public void stop() {
        server.close();
    }

    private HttpResponse<InputStream> connect(TestBrowser browser) throws Exception {
        var request = HttpRequest.newBuilder(server.uri("/events")).header("Cookie", browser.cookies() + "; x=y");
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
    }

    private BufferedReader listen(TestBrowser browser) throws Exception {
        var answer = connect(browser);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TestBrowser.header(answer, "Content-Type")).startsWith("text/event-stream");
        var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        assertThat(nextMessage(lines)).contains("connected");
        return lines;
    }

    private static String nextMessage(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data: ")) {
                return line;
            }
        }
        return "over";
    }

    private TestBrowser as(String email) {
        return TestBrowser.signedInAs(email, server);
    }

    @Test
    public void a_client_never_hears_of_another_ones_events() throws Exception {
        var leila = listen(as("leila@bremond.example"));
        var emma = listen(as("emma@lefevre.example"));
        server.live.tell(FakeIdentity.BREMOND, "job", Map.of("id", "ours"));
        server.live.tell(FakeIdentity.LEFEVRE, "job", Map.of("id", "theirs"));
        assertThat(nextMessage(leila)).isEqualTo("data: {\"event\":\"job\",\"data\":{\"id\":\"ours\"}}");
        assertThat(nextMessage(emma)).isEqualTo("data: {\"event\":\"job\",\"data\":{\"id\":\"theirs\"}}");
    }

    @Test
    public void one_user_hears_what_is_for_them_alone() throws Exception {
        var leila = listen(as("leila@bremond.example"));
        var jules = listen(as("jules@bremond.example"));
        server.live.tellUser(FakeIdentity.BREMOND, "jules", "notification", Map.of("unseen", "1"));
        server.live.tell(FakeIdentity.BREMOND, "for-all", Map.of());
        assertThat(nextMessage(leila)).contains("for-all");
        assertThat(nextMessage(jules)).contains("notification");
        assertThat(nextMessage(jules)).contains("for-all");
    }

    @Test
    public void a_user_of_the_same_id_at_another_client_hears_nothing() throws Exception {
        var emma = listen(as("emma@lefevre.example"));
        server.live.tellUser(FakeIdentity.BREMOND, "emma", "secret", Map.of());
        server.live.tell(FakeIdentity.LEFEVRE, "for-all", Map.of());
        assertThat(nextMessage(emma)).contains("for-all");
    }

    @Test
    public void staff_hear_the_client_they_are_in_and_no_longer_when_they_left() throws Exception {
        var browser = as("olga@operator.example");
        browser.post("/clients/bremond", Map.of("reason", "Demande 4711"));
        var olga = listen(browser);
        server.live.tell(FakeIdentity.BREMOND, "inside", Map.of());
        assertThat(nextMessage(olga)).contains("inside");
        browser.post("/clients/leave", Map.of());
        assertThat(nextMessage(olga)).isEqualTo("over");
    }

    @Test
    public void texts_cannot_leave_their_line() throws Exception {
        var leila = listen(as("leila@bremond.example"));
        server.live.tell(FakeIdentity.BREMOND, "a\ndata: b", Map.of("k", "x\n\ndata: y"));
        assertThat(nextMessage(leila))
                .isEqualTo("data: {\"event\":\"a\\u000adata: b\",\"data\":{\"k\":\"x\\u000a\\u000adata: y\"}}");
    }

    @Test
    public void signing_out_cuts_the_line() throws Exception {
        var browser = as("leila@bremond.example");
        var leila = listen(browser);
        browser.post("/signout", Map.of());
        assertThat(nextMessage(leila)).isEqualTo("over");
    }

    @Test
    public void who_does_not_read_is_cut_off_and_holds_nobody_up() throws Exception {
        listen(as("leila@bremond.example"));
        var emma = listen(as("emma@lefevre.example"));
        var much = Map.of("text", "x".repeat(100_000));
        while (server.live.listening("key-0") > 0) {
            server.live.tell(FakeIdentity.BREMOND, "much", much);
        }
        server.live.tell(FakeIdentity.LEFEVRE, "still-here", Map.of());
        assertThat(nextMessage(emma)).contains("still-here");
    }

    @Test
    public void strangers_and_those_who_must_change_their_password_hear_nothing() throws Exception {
        assertThat(connect(new TestBrowser(server)).statusCode()).isEqualTo(401);
        assertThat(connect(as("nina@bremond.example")).statusCode()).isEqualTo(401);
    }

    @Test
    public void stopping_the_shell_ends_all_lines() throws Exception {
        var leila = listen(as("leila@bremond.example"));
        server.live.stop();
        assertThat(nextMessage(leila)).isEqualTo("over");
    }
}
