package fr.crmdata.licensing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is wrong with an example is said with its place, and nothing is passed over. */
public class BadExamplesTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void an_unknown_key_beside_the_facts_is_named() throws IOException {
        assertThat(
                        problem(
                                "{'clause': 'CL-24', 'id': 'A', 'given': {'sent': '2026-10-12'}, 'expcted': {}, 'expected': {}}"))
                .startsWith("A does not know expcted.");
        assertThatThrownBy(() -> problem("{'clause': 'CL-24', 'givn': {}, 'expectd': {}}"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("[0] does not know expectd, givn.");
    }

    @Test
    public void an_unknown_key_around_the_examples_is_named_with_its_place() {
        assertThatThrownBy(
                        () -> read("{'clauses': [{'id': 'CL-24', 'examples': []}, {'id': 'CL-25', 'exampels': []}]}"))
                .hasMessageStartingWith("clauses[1] does not know exampels. Known: clause, clauses,");
        assertThatThrownBy(() -> read("{'claues': [], 'examples': []}")).hasMessageContaining("claues");
    }

    @Test
    public void an_example_without_facts_expectations_or_clause_says_so() throws IOException {
        assertThat(problem("{'clause': 'CL-26', 'expected': {'ttc': '470.40'}}"))
                .isEqualTo("“given” is missing.");
        assertThat(problem("{'clause': 'CL-26', 'given': {}}")).isEqualTo("“expected” is missing.");
        assertThat(problem("{'clause': 'CL-26', 'given': {}, 'expected': {}}")).isEqualTo("“expected” is missing.");
        assertThat(problem("{'given': {}, 'expected': {'ttc': '470.40'}}")).isEqualTo("“clause” is missing.");
        assertThatThrownBy(() -> read("[{'clause': 'CL-26'}]")).hasMessage("“[0].examples” is missing.");
    }

    @Test
    public void what_is_no_object_or_no_list_is_named() throws IOException {
        assertThat(problem("{'clause': 'CL-26', 'given': [], 'expected': {'ttc': '470.40'}}"))
                .startsWith("“given” is “[]”");
        assertThat(problem("{'clause': 'CL-26', 'given': {}, 'expected': 'ttc'}"))
                .startsWith("“expected” is “\"ttc\"”");
        assertThat(problem("{'clause': 'CL-26', 'given': {'settings': true}, 'expected': {'ttc': '470.40'}}"))
                .startsWith("“settings” is “true”");
        assertThatThrownBy(() -> read("['CL-24']")).hasMessageStartingWith("“[0]” is “\"CL-24\"”");
        assertThatThrownBy(() -> read("{'examples': {'CL-24': []}}")).hasMessageStartingWith("“examples” is");
        assertThatThrownBy(() -> read("17")).hasMessageStartingWith("“{…}” is “17”");
    }

    @Test
    public void other_money_or_another_clock_than_the_rules_have_is_refused() {
        assertThatThrownBy(() -> read("{'vat_rate': '10', 'examples': []}"))
                .hasMessage("“vat_rate” is “10”, which cannot be read; wanted is for example: 20.");
        assertThatThrownBy(() -> read("{'timezone': 'UTC', 'clauses': []}")).hasMessageContaining("Europe/Paris");
    }

    @Test
    public void an_unknown_key_within_what_is_expected_is_named_even_when_nothing_is_expected_of_it() {
        assertThat(problem("CL-20", "{'due': '2026-12-01'}", "{'amounts': {'ht': '392.00', 'tva': null}}"))
                .contains("does not compute amounts.tva");
        assertThat(problem("CL-22", INTEREST, "{'segments': [{'du': '2026-11-02', 'rate': null}]}"))
                .contains("does not compute segments[0].rate");
    }

    @Test
    public void an_empty_expectation_passes_only_where_nothing_comes_out() {
        assertThat(run("CL-20", "{'due': '2026-12-01'}", "{'amounts': {}}").passed())
                .isFalse();
        assertThat(run("CL-02", "{'start': '2026-12-01'}", "{'periods': []}").passed())
                .isFalse();
        assertThat(run("CL-22", INTEREST, "{'segments': []}").passed()).isFalse();
    }

    @Test
    public void wrong_types_are_named() {
        assertThat(problem("CL-24", "{'sent': 20261012}", "{'suspend': true}")).startsWith("“sent” is “20261012”");
        assertThat(problem("CL-24", "{'sent': '2026-02-29'}", "{'suspend': true}"))
                .startsWith("“sent” is “2026-02-29”");
        assertThat(problem("CL-01", "{'users': -1}", "{'ht': '0.00'}")).startsWith("“users” is “-1”");
        assertThat(problem("CL-01", "{'users': 8.5}", "{'ht': '0.00'}")).startsWith("“users” is “8.5”");
        assertThat(problem("CL-01", "{'unit_ht': '49,00'}", "{'ht': '0.00'}")).startsWith("“unit_ht” is “49,00”");
        assertThat(problem("CL-01", "{'unit_ht': '1e999999999'}", "{'ht': '0.00'}"))
                .startsWith("“unit_ht” is");
        assertThat(problem("CL-01", "{'lines': [['CRM', -7, '49.00']]}", "{'ht': '0.00'}"))
                .startsWith("“lines” is");
        assertThat(problem("CL-01", "{'lines': [['CRM', 7]]}", "{'ht': '0.00'}"))
                .startsWith("“lines” is");
        assertThat(problem("CL-13", "{'monthly_ht': '392.001'}", "{'cap': '0.00'}"))
                .startsWith("“monthly_ht” is");
        assertThat(problem(
                        "CL-24",
                        "{'sent': '2026-10-12', 'claimed': '1.00', 'credited': ['1.00', '2026-10-13']}",
                        "{'suspend': true}"))
                .startsWith("“credited” is “1.00”");
        assertThat(problem("CL-28", "{'presented': '2026-11-12', 'remedied': 'perhaps'}", "{'terminate': true}"))
                .startsWith("“remedied” is");
        assertThat(problem("CL-12", "{'schedule': '02:30 UTC', 'day': '2026-10-25'}", "{'runs': 1}"))
                .startsWith("“schedule” is “02:30 UTC”");
        assertThat(problem("ST-02", "{'last_due': '2024-01-15'}", "{'collection_on_2027_02_30': 'ALLOWED'}"))
                .startsWith("“collection_on_2027_02_30” is");
    }

    @Test
    public void a_fact_that_changes_nothing_is_read_all_the_same() {
        assertThat(problem("CL-27", "{'suspended': '2026-10-23', 'med_sent': 17}", "{'terminate': true}"))
                .startsWith("“med_sent” is “17”");
        assertThat(problem("CL-26", "{'suspended': 'long ago'}", "{'ttc': '470.40'}"))
                .startsWith("“suspended” is “long ago”");
    }

    @Test
    public void days_in_the_wrong_order_are_named() {
        assertThat(problem(
                        "CL-18",
                        "{'start': '2026-01-01', 'posted': '2026-12-02', 'presented': '2026-11-30'}",
                        "{'refund': '0.00'}"))
                .startsWith("“presented” lies before “posted”");
        assertThat(problem(
                        "CL-03",
                        "{'from': '2026-11-30T10:00:00', 'to': '2026-11-27T10:00:00'}",
                        "{'business_minutes': 0}"))
                .startsWith("“to” lies before “from”");
        assertThat(problem("CL-17", "{'start': '2026-03-01', 'end': '2026-02-28'}", "{'right': false}"))
                .startsWith("“end” lies before “start”");
        assertThat(problem("CL-17", "{'suspended': ['2026-04-12', '2026-04-01']}", "{'ht': '0.00'}"))
                .startsWith("“suspended” is");
        assertThat(problem(
                        "CL-24",
                        "{'instalments': [['2026-11-30', '1.00'], ['2026-10-30', '1.00']]}",
                        "{'plan_kept': true}"))
                .startsWith("“instalments” is");
    }

    @Test
    public void what_lies_beyond_all_calendars_is_a_failure_and_no_crash() {
        assertThat(problem("CL-11", "{'month': '+999999999-12', 'downtime_min': 0}", "{'minutes_in_month': 44640}"))
                .isEqualTo("Clause CL-11 cannot count with these days and amounts.");
        assertThat(problem(
                        "CL-12",
                        "{'last_success': '2026-11-21T02:10:00', 'now': '9999-12-31T00:00:00'}",
                        "{'alert': true}"))
                .startsWith("“now” is “9999-12-31T00:00:00”");
    }

    @Test
    public void a_window_shorter_than_by_law_is_named_with_its_bounds() {
        assertThat(problem("CL-07", "{'contract_end': '2026-12-10', 'retrieval_days': 29}", "{'ttc': '36.00'}"))
                .isEqualTo("“retrieval_days” is “29”, which cannot be read; wanted is for example: 30 … 3650.");
    }

    @Test
    public void more_minutes_without_service_than_the_month_has_are_named() {
        assertThat(problem("CL-11", "{'month': '2027-03', 'downtime_min': 44581}", "{'availability_pct': '0.000'}"))
                .contains("0 … 44580");
    }

    @Test
    public void conventions_have_the_names_under_which_they_are_decided() {
        assertThat(run(
                                "CL-22",
                                "{'principal': '366.00', 'due': '2024-02-28', 'paid': '2024-02-29', 'settings': {'lateness.dayCount': 'DAYS_365', 'lateness.indemnity': '50.00'}}",
                                "{'segments': [{'base': 365}], 'indemnity': '50.00'}")
                        .lines(Language.EN))
                .isEmpty();
        assertThat(run(
                                "CL-13",
                                "{'monthly_ht': '100.00', 'settings': {'liability.months': 3, 'liability.beforeTax': false}}",
                                "{'cap': '360.00'}")
                        .lines(Language.EN))
                .isEmpty();
    }

    @Test
    public void an_unknown_or_impossible_convention_is_named() {
        assertThat(problem("CL-24", "{'sent': '2026-10-12', 'settings': {'prorogaton': false}}", "{'suspend': true}"))
                .startsWith("settings does not know prorogaton. Known: calendar,")
                .contains("lateness.dayCount");
        assertThat(problem(
                        "CL-24",
                        "{'sent': '2026-10-12', 'settings': {'notices.formalNoticeDays': 9}}",
                        "{'suspend': true}"))
                .startsWith("“settings.notices.formalNoticeDays” is “9”")
                .contains("10 … 365");
        assertThat(problem("CL-24", "{'sent': '2026-10-12', 'settings': {'calendar': 'BELGIUM'}}", "{'suspend': true}"))
                .startsWith("“settings.calendar” is “BELGIUM”")
                .contains("FRANCE, ALSACE_MOSELLE");
        assertThat(problem(
                        "CL-18",
                        "{'start': '2026-01-01', 'presented': '2026-11-10', 'settings': {'noticeStart': 'TODAY'}}",
                        "{'refund': '0.00'}"))
                .contains("ENVOI, PREMIERE_PRESENTATION, RECEPTION");
    }

    private static final String INTEREST = "{'principal': '470.40', 'due': '2026-11-01', 'paid': '2026-11-02'}";

    private List<Example> read(String json) throws IOException {
        var file = folder.newFile().toPath();
        Files.writeString(file, json.replace('\'', '"'));
        return Examples.read(file);
    }

    private Outcome run(String clause, String given, String expected) {
        try {
            return Examples.run(
                    read("[{'clause': '" + clause + "', 'given': " + given + ", 'expected': " + expected + "}]")
                            .get(0));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String problem(String clause, String given, String expected) {
        return run(clause, given, expected).problem(Language.EN).orElseThrow();
    }

    private String problem(String example) throws IOException {
        return Examples.run(read("[" + example + "]").get(0))
                .problem(Language.EN)
                .orElseThrow();
    }
}
