package fr.crmdata.billing.tool;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class BankReadToolTest {

    private static final Path FOLDER = Path.of("src/test/resources/fr/crmdata/billing/bank");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    public void ends_with_zero_when_all_was_read_without_a_problem() throws IOException {
        assertThat(run(sample("camt.054.001.02-refund.xml"), sample("cfonb120-lines.txt")))
                .isZero();
        assertThat(said().lines()).hasSize(6).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    @Test
    public void ends_with_one_when_something_was_set_aside() throws IOException {
        var file = folder.newFile("other.xml").toPath();
        Files.writeString(
                file,
                Files.readString(Path.of(sample("camt.054.001.02-refund.xml"))).replace("EUR", "USD"));
        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(said()).contains("\"problem\":\"other-currency\",\"spoils\":\"place\"");
    }

    @Test
    public void ends_with_two_when_a_file_was_refused() throws IOException {
        var file = folder.newFile("nothing.xml").toPath();
        assertThat(run(file.toString(), sample("camt.054.001.02-refund.xml"))).isEqualTo(2);
        assertThat(said()).contains("\"problem\":\"empty\",\"spoils\":\"file\"").contains("\"kind\":\"entry\"");
        assertThat(run(folder.getRoot() + "/absent")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage");
    }

    @Test
    public void the_same_content_under_another_name_is_told() throws IOException {
        var copy = folder.newFile("copy.xml").toPath();
        Files.write(copy, Files.readAllBytes(Path.of(sample("camt.054.001.02-refund.xml"))));
        assertThat(run(sample("camt.054.001.02-refund.xml"), copy.toString())).isEqualTo(2);
        assertThat(said()).contains("\"problem\":\"duplicate-file\"").contains("camt.054.001.02-refund.xml");
    }

    private static String sample(String name) {
        return FOLDER.resolve(name).toString();
    }

    private int run(String... files) throws IOException {
        return new BankReadTool(out, new PrintStream(err, true, StandardCharsets.UTF_8), Language.EN)
                .run(List.of(files));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
