package fr.crmdata.licensing.examples;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.licensing.model.Clause;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class ExamplesTest {

    private static final Path FOLDER = Path.of("src/test/resources/fr/crmdata/licensing");

    /** The cases that the terms come with. */
    @Test
    public void all_cases_of_the_terms_pass() throws IOException {
        var outcomes = Examples.run(Examples.read(FOLDER.resolve("clauses.json")));
        assertThat(outcomes).hasSize(59);
        assertThat(failures(outcomes)).isEmpty();
    }

    @Test
    public void all_examples_of_ours_pass() throws IOException {
        assertThat(failures(Examples.run(Examples.read(FOLDER.resolve("examples.json")))))
                .isEmpty();
    }

    @Test
    public void every_clause_has_an_example_of_ours() throws IOException {
        var clauses = Examples.read(FOLDER.resolve("examples.json")).stream()
                .map(Example::clause)
                .collect(Collectors.toSet());
        assertThat(clauses)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Clause.values()).map(Clause::id).toList());
    }

    @Test
    public void a_key_that_no_rule_understands_is_named() {
        var outcome = run("CL-24", Map.of("sendt", "2026-10-12"), Map.of("raw_day10", "2026-10-22"));
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.problem(Language.EN).orElseThrow())
                .contains("does not know sendt")
                .contains("claimed, credited, debt, instalments, paid, paused, resumed, sent");
    }

    @Test
    public void minutes_of_maintenance_are_not_taken_and_left_out_of_the_sum() {
        var outcome = run(
                "CL-11",
                Map.of("month", "2027-03", "downtime_min", "37", "maintenance_min", "60"),
                Map.of("availability_pct", "99.917"));
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.problem(Language.EN).orElseThrow()).contains("does not know maintenance_min");
    }

    @Test
    public void an_expectation_that_no_rule_computes_is_named() {
        var outcome = run("CL-24", Map.of("sent", "2026-10-12"), Map.of("raw_day11", "2026-10-23"));
        assertThat(outcome.problem(Language.FR).orElseThrow()).contains("ne calcule pas raw_day11");
    }

    @Test
    public void a_difference_says_what_was_expected_and_what_came_out() {
        var outcome = run("CL-24", Map.of("sent", "2026-10-12"), Map.of("raw_day10", "2026-10-21"));
        assertThat(outcome.lines(Language.EN))
                .containsExactly("raw_day10: expected \"2026-10-21\", computed \"2026-10-22\"");
    }

    @Test
    public void a_value_that_cannot_be_read_is_named() {
        var outcome = run("CL-24", Map.of("sent", "12/10/2026"), Map.of("raw_day10", "2026-10-22"));
        assertThat(outcome.problem(Language.EN).orElseThrow()).contains("“sent” is “12/10/2026”");
    }

    @Test
    public void a_clause_that_does_not_exist_is_named() {
        assertThat(run("CL-99", Map.of(), Map.of("a", "b")).problem(Language.EN).orElseThrow())
                .contains("CL-99");
    }

    @Test
    public void an_example_that_expects_nothing_does_not_pass() {
        assertThat(run("CL-24", Map.of("sent", "2026-10-12"), Map.of()).passed())
                .isFalse();
    }

    private static Outcome run(String clause, Map<String, Object> given, Map<String, Object> expected) {
        return Examples.run(new Example(clause, "1", "", nullable(given), nullable(expected)));
    }

    private static Map<String, @Nullable Object> nullable(Map<String, Object> map) {
        return new LinkedHashMap<>(map);
    }

    private static List<String> failures(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !outcome.passed())
                .map(outcome -> outcome.example().id() + " " + outcome.lines(Language.EN))
                .toList();
    }
}
