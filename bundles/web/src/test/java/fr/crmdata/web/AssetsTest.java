package fr.crmdata.web;

import static fr.crmdata.web.TestBrowser.header;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.web.assets.ShellAssets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.Test;

/** Style sheets, scripts, font, icons. */
public final class AssetsTest {

    private static final Path FOLDER = Path.of("src/main/resources/fr/crmdata/web/assets");

    private final WebServer server = new WebServer(Clock.systemUTC());
    private final TestBrowser stranger = new TestBrowser(server);
    private final ShellAssets assets = new ShellAssets();

    @After
    public void stop() {
        server.close();
    }

    @Test
    public void every_file_of_the_folder_is_served() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var names = files.map(file -> file.getFileName().toString()).toList();
            var served = new TreeSet<>(assets.files().fileNames());
            served.remove("htmx.min.js");
            assertThat(served).isEqualTo(new TreeSet<>(names));
        }
    }

    @Test
    public void a_file_with_its_hash_is_kept_for_ever() {
        var answer = stranger.get(assets.address("base.css"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/css;charset=UTF-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(stranger.get(assets.address("main.js")), "Content-Type"))
                .startsWith("text/javascript");
        assertThat(header(stranger.get(assets.address("hanken.woff2")), "Content-Type"))
                .isEqualTo("font/woff2");
        assertThat(stranger.get(assets.address("htmx.min.js")).body()).contains("htmx");
    }

    @Test
    public void a_page_from_before_an_update_gets_the_new_file_but_does_not_keep_it() {
        var answer = stranger.get("/assets/web-000000000000/base.css");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    public void icons_have_an_address_that_areas_can_write_down() {
        var answer = stranger.get("/assets/icons.svg");
        assertThat(header(answer, "Content-Type")).startsWith("image/svg+xml");
        assertThat(header(answer, "Cache-Control")).contains("max-age=600");
        var again =
                stranger.send(stranger.request("/assets/icons.svg").header("If-None-Match", header(answer, "ETag")));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    public void files_travel_compressed() {
        var answer = stranger.send(stranger.request("/assets/icons.svg").header("Accept-Encoding", "gzip"));
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    public void nothing_else_can_be_fetched() {
        assertThat(stranger.get("/assets/web-000000000000/nothing.js").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/assets/nobody-000000000000/base.css").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/assets/").statusCode()).isEqualTo(404);
    }

    @Test
    public void every_icon_in_use_is_in_the_sprite() throws IOException {
        var sprite = Files.readString(FOLDER.resolve("icons.svg"));
        var use = Pattern.compile("icon\\(\"([a-z0-9-]+)\"|tag\\.icon\\([^)]*\\? \"([a-z0-9-]+)\" : \"([a-z0-9-]+)\"");
        for (var folder : java.util.List.of(Path.of("src/main/jte"), FOLDER)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(jte|js)"))
                        .toList()) {
                    use.matcher(Files.readString(file)).results().forEach(found -> {
                        for (var group = 1; group <= 3; group++) {
                            if (found.group(group) != null) {
                                assertThat(sprite).contains("id=\"" + found.group(group) + "\"");
                            }
                        }
                    });
                }
            }
        }
    }

    @Test
    public void scripts_import_only_what_is_there() throws IOException {
        var imports = Pattern.compile("(?:from|import) \"\\./([a-z.]+)\"");
        try (var files = Files.list(FOLDER)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".js")).toList()) {
                imports.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> assertThat(assets.files().fileNames()).contains(found.group(1)));
            }
        }
    }
}
