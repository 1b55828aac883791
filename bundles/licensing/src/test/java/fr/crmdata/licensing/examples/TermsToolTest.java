package fr.crmdata.licensing.examples;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class TermsToolTest {

    private static final String GOOD =
            "{\"clause\": \"CL-24\", \"id\": \"A\", \"given\": {\"sent\": \"2026-10-12\"}, \"expected\": {\"raw_day10\": \"2026-10-22\"}}";
    private static final String BAD =
            "{\"clause\": \"CL-24\", \"id\": \"B\", \"given\": {\"sent\": \"2026-10-12\"}, \"expected\": {\"raw_day10\": \"2026-10-23\"}}";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    public void ends_with_zero_when_all_passed() throws IOException {
        assertThat(run("[" + GOOD + "]")).isZero();
        assertThat(said(out)).contains("passed  A  CL-24").contains("1 passed, 0 failed, 1 examples");
    }

    @Test
    public void ends_with_one_when_some_failed() throws IOException {
        assertThat(run("{\"examples\": [" + GOOD + "," + BAD + "]}")).isEqualTo(1);
        assertThat(said(out)).contains("FAILED  B").contains("raw_day10: expected \"2026-10-23\"");
    }

    @Test
    public void answers_programs_in_json() throws IOException {
        assertThat(run("[" + BAD + "]", "--json")).isEqualTo(1);
        assertThat(said(out))
                .startsWith(
                        "{\"passed\":0,\"failed\":1,\"examples\":[{\"clause\":\"CL-24\",\"id\":\"B\",\"result\":\"failed\"");
    }

    @Test
    public void ends_with_two_when_nothing_can_be_run() throws IOException {
        assertThat(run("{")).isEqualTo(2);
        assertThat(run("{}")).isEqualTo(2);
        assertThat(tool().run(List.of())).isEqualTo(2);
        assertThat(said(err)).contains("cannot be read").contains("no example").contains("Usage");
        assertThat(said(out)).isEmpty();
    }

    private int run(String content, String... more) throws IOException {
        var file = folder.newFile().toPath();
        Files.writeString(file, content);
        var arguments = new java.util.ArrayList<>(List.of(more));
        arguments.add(file.toString());
        return tool().run(arguments);
    }

    private TermsTool tool() {
        return new TermsTool(stream(out), stream(err), Language.EN);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
