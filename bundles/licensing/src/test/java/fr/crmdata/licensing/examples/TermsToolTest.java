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
        assertThat(said(err)).contains("no JSON").contains("no example").contains("Usage");
        assertThat(said(out)).isEmpty();
    }

    @Test
    public void says_where_a_file_is_no_json() throws IOException {
        assertThat(run("[\n {\"clause\": \"CL-24\", }\n]")).isEqualTo(2);
        assertThat(said(err)).contains("line 2, column").contains("no JSON");
    }

    @Test
    public void says_that_there_is_no_such_file_and_no_example_in_an_empty_one() throws IOException {
        assertThat(tool().run(List.of("nowhere.json"))).isEqualTo(2);
        assertThat(run("")).isEqualTo(2);
        assertThat(said(err)).contains("nowhere.json: there is no such file").contains("There is no example in");
    }

    @Test
    public void tells_programs_in_json_why_nothing_could_be_run() throws IOException {
        assertThat(run("{\"examples\": [], \"foo\": 1}", "--json")).isEqualTo(2);
        assertThat(said(out))
                .startsWith("{\"error\":\"licensing.example.unknown-key\",\"message\":\"{…} does not know foo.");
        assertThat(said(err)).isEmpty();
    }

    @Test
    public void one_bad_example_does_not_keep_the_others_from_being_run() throws IOException {
        assertThat(run(
                        "[" + GOOD + ", {\"clause\": \"CL-24\", \"id\": \"C\", \"given\": {}, \"expcted\": 1}]",
                        "--json"))
                .isEqualTo(1);
        assertThat(said(out))
                .startsWith("{\"passed\":1,\"failed\":1,")
                .contains("\"id\":\"C\",\"result\":\"failed\",\"error\":\"licensing.example.unknown-key\"");
    }

    @Test
    public void reads_what_a_spreadsheet_of_windows_puts_before_the_text() throws IOException {
        assertThat(run("\uFEFF[" + GOOD + "]")).isZero();
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
