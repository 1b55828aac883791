package fr.crmdata.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.After;
import org.junit.Test;

/** Files in forms, and files as answers. */
public final class UploadTest {

    private final WebServer server = new WebServer(Clock.systemUTC());
    private final TestBrowser leila = TestBrowser.signedInAs("leila@bremond.example", server);

    public UploadTest() {
        server.add(new Files());
    }

    @After
    public void stop() {
        server.close();
    }

    private static final class Files implements Pages {
        @Override
        public String path() {
            return "files";
        }

        @Override
        public void define(Site site) {
            site.post("", Files::take)
                    .get(
                            "/report",
                            visit -> new Answer.Download(
                                    "été \"2026\".csv",
                                    "text/csv",
                                    out -> out.write("a;b".getBytes(StandardCharsets.UTF_8))))
                    .get(
                            "/torn",
                            visit -> new Answer.Download("torn.csv", "text/csv", out -> {
                                out.write(new byte[100_000]);
                                throw new IllegalStateException("on purpose");
                            }));
        }

        private static Answer take(Visit visit) {
            var upload = visit.upload("file")
                    .map(file -> file.name() + "=" + text(file))
                    .orElse("none");
            return new Answer.Fragment(out -> out.write(visit.form("note") + "," + upload));
        }

        private static String text(Visit.Upload file) {
            try {
                return new String(file.content().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private HttpResponse<String> upload(String name, String content) {
        var body = "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nété\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--b--\r\n";
        return leila.send(leila.request("/files")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    public void a_file_arrives_with_the_last_part_of_its_name() {
        assertThat(upload("C:/home/leila/contacts.csv", "nom;ville").body()).isEqualTo("été,contacts.csv=nom;ville");
    }

    @Test
    public void no_file_chosen_is_no_file() {
        assertThat(upload("", "").body()).isEqualTo("été,none");
    }

    @Test
    public void too_large_a_file_is_refused_with_the_limit() {
        var answer = upload("big.csv", "x".repeat(1_200_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Mo.");
    }

    @Test
    public void too_many_fields_are_refused() {
        var answer = leila.post("/files", java.util.Map.of("note", "x".repeat(2_100_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    public void a_truncated_form_is_refused() {
        var answer = leila.send(leila.request("/files")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhalf")));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    public void a_file_to_keep_has_its_true_name_and_a_plain_one() {
        var answer = leila.get("/files/report");
        assertThat(answer.body()).isEqualTo("a;b");
        assertThat(TestBrowser.header(answer, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"_t___2026_.csv\"; filename*=UTF-8''%C3%A9t%C3%A9%20%222026%22.csv");
    }

    @Test
    public void a_file_that_breaks_half_way_is_seen_to_be_torn() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> leila.get("/files/torn"))
                .isInstanceOf(UncheckedIOException.class);
    }
}
