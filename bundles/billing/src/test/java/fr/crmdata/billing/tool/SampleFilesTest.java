package fr.crmdata.billing.tool;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.BankFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** One file of each kind that banks send, and what must be read from it. */
@RunWith(Parameterized.class)
public class SampleFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/fr/crmdata/billing/bank");

    private final Path file;

    public SampleFilesTest(String name) {
        this.file = FOLDER.resolve(name);
    }

    @Parameters(name = "{0}")
    public static List<String> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.endsWith(".expected") && !name.startsWith("."))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    @Test
    public void says_what_was_written_down() throws IOException {
        var expected = Files.readString(FOLDER.resolve(file.getFileName() + ".expected"));
        assertThat(said()).isEqualTo(expected);
    }

    private String said() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var lines = new JsonLines(out, Language.EN);
                var in = Files.newInputStream(file)) {
            lines.file(file.getFileName().toString());
            lines.read(BankFile.read(in, Money.EUR, lines));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
