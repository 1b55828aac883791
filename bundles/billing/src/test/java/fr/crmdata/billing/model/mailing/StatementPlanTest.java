package fr.crmdata.billing.model.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.billing.model.BillingRefusal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;

public class StatementPlanTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    public void a_statement_goes_out_on_the_first_day_after_its_month_or_quarter() {
        assertThat(Rhythm.MONTHLY.after(day("2026-11-25"))).isEqualTo(day("2026-12-01"));
        assertThat(Rhythm.MONTHLY.after(day("2026-12-01"))).isEqualTo(day("2027-01-01"));
        assertThat(Rhythm.QUARTERLY.after(day("2026-11-25"))).isEqualTo(day("2027-01-01"));
        assertThat(Rhythm.QUARTERLY.after(day("2027-01-01"))).isEqualTo(day("2027-04-01"));
        assertThat(Rhythm.QUARTERLY.after(day("2027-05-31"))).isEqualTo(day("2027-07-01"));
    }

    @Test
    public void it_tells_of_the_whole_period_before() {
        assertThat(Rhythm.MONTHLY.begin(day("2026-12-01"))).isEqualTo(day("2026-11-01"));
        assertThat(Rhythm.QUARTERLY.begin(day("2027-01-01"))).isEqualTo(day("2026-10-01"));
    }

    @Test
    public void of_those_that_were_missed_the_last_one_goes_out() {
        assertThat(Rhythm.MONTHLY.latest(day("2026-12-01"), day("2026-12-31"))).isEqualTo(day("2026-12-01"));
        assertThat(Rhythm.MONTHLY.latest(day("2026-12-01"), day("2027-03-15"))).isEqualTo(day("2027-03-01"));
        assertThat(Rhythm.QUARTERLY.latest(day("2027-01-01"), day("2027-06-30")))
                .isEqualTo(day("2027-04-01"));
    }

    @Test
    public void recipients_are_addresses_each_once_and_not_too_many() {
        var plan = plan(List.of(" compta@client.example ", "", "compta@client.example", "daf@client.example"));
        assertThat(plan.recipients()).containsExactly("compta@client.example", "daf@client.example");
        assertThatThrownBy(() -> plan(List.of())).isInstanceOf(BillingRefusal.Invalid.class);
        var eleven = IntStream.range(0, 11)
                .mapToObj(place -> "a" + place + "@client.example")
                .toList();
        assertThatThrownBy(() -> plan(eleven)).isInstanceOf(BillingRefusal.Invalid.class);
        for (var wrong : List.of(
                "compta",
                "a@b",
                "a b@client.example",
                "Compta <a@client.example>",
                "a@client.example\r\nBcc:x@y.example")) {
            assertThatThrownBy(() -> plan(Collections.singletonList(wrong)))
                    .isInstanceOfSatisfying(BillingRefusal.Invalid.class, refusal -> assertThat(refusal.fields())
                            .extracting(FieldProblem::field)
                            .contains("recipients"));
        }
    }

    private static StatementPlan plan(List<String> recipients) {
        return new StatementPlan(Rhythm.MONTHLY, Language.FR, recipients);
    }
}
