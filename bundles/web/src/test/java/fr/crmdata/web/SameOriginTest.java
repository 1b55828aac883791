package fr.crmdata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.After;
import org.junit.Test;

/** Changes come from our own pages only. */
public final class SameOriginTest {

    private final WebServer server = new WebServer(Clock.systemUTC());
    private final TestBrowser leila = TestBrowser.signedInAs("leila@bremond.example", server);

    @After
    public void stop() {
        server.close();
    }

    private int statusWith(String... headers) {
        var request = leila.request("/teams");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return leila.send(request, Map.of("name", "Nord")).statusCode();
    }

    @Test
    public void a_change_from_our_own_page_passes() {
        assertThat(statusWith("Sec-Fetch-Site", "same-origin")).isEqualTo(303);
        assertThat(statusWith("Origin", "http://" + server.host())).isEqualTo(303);
        assertThat(statusWith("Referer", "http://" + server.host() + "/teams")).isEqualTo(303);
    }

    @Test
    public void a_change_from_elsewhere_does_not() {
        assertThat(statusWith("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(statusWith("Sec-Fetch-Site", "same-site")).isEqualTo(403);
        assertThat(statusWith("Sec-Fetch-Site", "none")).isEqualTo(403);
        assertThat(statusWith("Origin", "http://evil.example")).isEqualTo(403);
        assertThat(statusWith("Origin", "null")).isEqualTo(403);
        assertThat(statusWith("Referer", "http://evil.example/" + server.host()))
                .isEqualTo(403);
        assertThat(statusWith("Sec-Fetch-Site", "cross-site", "Origin", "http://" + server.host()))
                .isEqualTo(403);
    }

    @Test
    public void a_change_that_does_not_say_from_where_it_comes_does_not_either() {
        assertThat(statusWith()).isEqualTo(403);
    }

    @Test
    public void nobody_is_signed_in_by_another_site() {
        var stranger = new TestBrowser(server);
        var answer = stranger.send(
                stranger.request("/signin").header("Sec-Fetch-Site", "cross-site"),
                Map.of("email", "leila@bremond.example", "password", "correct horse"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(stranger.cookies()).isEmpty();
    }
}
