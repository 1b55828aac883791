package fr.crmdata.itests.console;

import static fr.crmdata.itests.console.Console.json;
import static fr.crmdata.itests.console.Console.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.testing.Patience;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The address book of a client of its own, at the console. */
public class ContactCommandsTest {

    private static final String OURS = " --client console-book --reason test ";
    private static final String BREMOND = " --client " + Demo.BREMOND + " --reason test ";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @BeforeClass
    public static void makeTheClient() {
        json("clients:create --administrator chef@book.example console-book \"Console Book\"");
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.getRoot().toPath().resolve(name), content);
    }

    /** The index follows what was imported. */
    private static JsonNode found(String text, int count) {
        var answer = new JsonNode[1];
        Patience.until(text + " is found " + count + " times", () -> {
            answer[0] = json("contacts:search" + OURS + text);
            return answer[0].size() == count;
        });
        return answer[0];
    }

    private void importOne(String reference, String company) throws Exception {
        var file = file(reference + ".csv", "Référence;Société;Ville\n" + reference + ";" + company + ";Caen\n");
        assertThat(json("contacts:import" + OURS + file).path("create").asInt()).isOne();
    }

    @Test
    public void a_file_is_tried_then_imported_and_what_is_wrong_in_it_is_counted() throws Exception {
        var file = file(
                "clients.csv",
                "Référence;Société;Ville;Téléphone\nK1;Kiosque Zéphyr;Bayeux;02 31 80 45 46\nK2;Garage du Port;Caen;12\n");
        var tried = json("contacts:import" + OURS + "--dry-run " + file);
        assertThat(tried.path("create").asInt()).isOne();
        assertThat(json("contacts:search" + OURS + "zephyr")).isEmpty();
        var done = json("contacts:import" + OURS + file);
        assertThat(done.path("create").asInt()).isOne();
        assertThat(done.path("refused").asInt()).isOne();
        assertThat(json("contacts:imports" + OURS).toString()).contains("clients.csv");
    }

    @Test
    public void a_contact_is_found_shown_and_exported_and_only_in_its_own_book() throws Exception {
        importOne("K10", "Fromagerie Quenouille");
        var id = found("quenouile", 1).path(0).path("id").asText();
        var shown = json("contacts:show" + OURS + id);
        assertThat(shown.path("kind").asText()).isEqualTo("organisation");
        assertThat(shown.toString()).contains("Fromagerie Quenouille", "Caen", "K10");

        var target = folder.getRoot().toPath().resolve("out.csv");
        assertThat(json("contacts:export" + OURS + "-q quenouille " + target)
                        .path("contacts")
                        .asInt())
                .isOne();
        assertThat(Files.readString(target)).contains("Fromagerie Quenouille");
        assertThat(refused("contacts:export" + OURS + target)).contains("[contacts.console.file-exists]");

        assertThat(refused("contacts:show" + BREMOND + id)).contains("[contacts.unknown]");
        assertThat(json("contacts:search" + BREMOND + "quenouille").toString()).doesNotContain("Quenouille");
    }

    @Test
    public void duplicates_are_scanned_for_and_the_index_is_rebuilt() throws Exception {
        importOne("K20", "Menuiserie Tournebroche");
        var twice = file("twice.csv", "Référence;Société;Ville\nK21;Menuiserie Tournebroche;Caen\n");
        json("contacts:import" + OURS + "--on-match create --on-likely create " + twice);
        assertThat(json("contacts:duplicates" + OURS + "--scan").toString()).contains("Menuiserie Tournebroche");
        assertThat(json("contacts:reindex" + OURS).path("state").asText()).isEqualTo("DONE");
        assertThat(found("tournebroche", 2).toString()).contains("Menuiserie Tournebroche");
    }

    @Test
    public void what_cannot_be_done_is_refused_in_one_line() {
        assertThat(refused("contacts:import" + OURS + "/nowhere/clients.csv"))
                .contains("[contacts.console.no-file]")
                .doesNotContain("\tat ");
        assertThat(refused("contacts:show" + OURS + "01890000-0000-7000-8000-000000000000"))
                .contains("[contacts.unknown]");
        assertThat(refused("contacts:search --client console-book")).contains("[access.reason-needed]");
    }
}
