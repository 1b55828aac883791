package fr.crmdata.licensing.post;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.post.RegisteredMail.Item;
import fr.crmdata.api.post.RegisteredMail.News;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FolderPostTest {

    private static final Item LETTER = new Item(
            "L-2026-00012",
            "Mise en demeure",
            "Dupont & Fils",
            "Mme \"Hélène\" Dupont",
            List.of("8 rue de l’Église", "44000 Nantes"),
            "FR",
            "helene@dupont.example",
            new byte[] {'%', 'P', 'D', 'F'},
            "abc123");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private FolderPost post;

    @Before
    public void open() {
        post = new FolderPost(folder.getRoot().toPath());
    }

    private Path at(String path) {
        return folder.getRoot().toPath().resolve(path);
    }

    private void result(String name, String text) throws IOException {
        Files.writeString(at("in/" + name), text);
    }

    @Test
    public void a_letter_lies_there_with_its_order() throws IOException {
        post.hand(LETTER);
        assertThat(at("out/L-2026-00012.pdf")).hasBinaryContent(LETTER.pdf());
        assertThat(at("out/L-2026-00012.json"))
                .content(StandardCharsets.UTF_8)
                .contains(
                        "\"number\" : \"L-2026-00012\"",
                        "\"sha256\" : \"abc123\"",
                        "\"person\" : \"Mme \\\"Hélène\\\" Dupont\"",
                        "\"44000 Nantes\"");
    }

    @Test
    public void a_letter_that_was_fetched_is_not_written_again() throws IOException {
        post.hand(LETTER);
        Files.delete(at("out/L-2026-00012.pdf"));
        Files.delete(at("out/L-2026-00012.json"));
        new FolderPost(folder.getRoot().toPath()).hand(LETTER);
        assertThat(at("out")).isEmptyDirectory();
    }

    @Test
    public void what_a_crash_left_aside_is_moved_and_what_was_half_written_is_written_anew() throws IOException {
        Files.writeString(at("handed/L-2026-00012.pdf"), "%P");
        post.hand(LETTER);
        assertThat(at("out/L-2026-00012.pdf")).hasBinaryContent(LETTER.pdf());

        Files.delete(at("out/L-2026-00012.pdf"));
        Files.move(at("out/L-2026-00012.json"), at("handed/L-2026-00012.json"));
        post.hand(LETTER);
        assertThat(at("out")).isDirectoryNotContaining("glob:**.pdf").isDirectoryContaining("glob:**.json");
    }

    @Test
    public void results_are_lines_or_objects() throws IOException {
        result(
                "1.csv",
                "\uFEFFnumber;posted;presented;signed;tracking\r\nL-1;2026-10-12;2026-10-14;;2C123\r\nL-2;2026-10-12;;;\r\n");
        result("2.json", "[{\"number\": \"L-3\", \"signed\": \"2026-10-15\", \"posted\": null}]");
        result("3.json", "{\"number\": \"L-4\", \"posted\": \"2026-10-12\"}");
        assertThat(post.news())
                .containsExactly(
                        news("1.csv#1/2", "L-1", "2026-10-12", "2026-10-14", "", "2C123"),
                        news("1.csv#2/2", "L-2", "2026-10-12", "", "", ""),
                        news("2.json#1/1", "L-3", "", "", "2026-10-15", ""),
                        news("3.json#1/1", "L-4", "2026-10-12", "", "", ""));
    }

    private static News news(
            String id, String number, String posted, String presented, String signed, String tracking) {
        return new News(id, number, day(posted), day(presented), day(signed), tracking);
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    @Test
    public void news_come_again_until_they_are_taken() throws IOException {
        result("1.csv", "number;posted;presented;signed;tracking\nL-1;2026-10-12;;;\nL-2;2026-10-12;;;\n");
        var news = post.news();
        post.taken(news.get(0));
        assertThat(post.news()).isEqualTo(news);
        post.taken(news.get(1));
        assertThat(post.news()).isEmpty();
        assertThat(at("done/1.csv")).exists();
    }

    @Test
    public void what_is_refused_lies_there_with_the_reason() throws IOException {
        result("1.csv", "number;posted;presented;signed;tracking\nL-1;2026-10-12;;;\nL-2;2026-10-12;;;\n");
        var news = post.news();
        post.refused(news.get(0), "Il n’y a pas de lettre L-1.");
        post.taken(news.get(1));
        assertThat(at("refused/1.csv")).exists();
        assertThat(at("refused/1.csv.txt")).hasContent("L-1 : Il n’y a pas de lettre L-1.");
    }

    @Test
    public void an_unreadable_file_does_not_stand_in_the_way_of_others() throws IOException {
        result("1.csv", "number;posted\nL-1;2026-10-12\n");
        result("2.json", "{\"number\": \"L-2\", \"posted\": \"12/10/2026\"}");
        result("3.json", "{\"number\": \"L-3\"} and more");
        result("4.csv", "");
        result("5.json", "{\"nummer\": \"L-5\"}");
        Files.write(at("in/6.csv"), new byte[] {(byte) 0xE9, ';'});
        result("7.json", "{\"number\": \"L-7\", \"posted\": \"2026-10-12\"}");
        result("8.csv.part", "not whole yet");
        assertThat(post.news()).extracting(News::number).containsExactly("L-7");
        assertThat(at("refused/2.json.txt")).content().contains("posted = 12/10/2026");
        for (var name : List.of("1.csv", "2.json", "3.json", "4.csv", "5.json", "6.csv")) {
            assertThat(at("refused/" + name)).exists();
        }
        assertThat(at("in/8.csv.part")).exists();
    }
}
