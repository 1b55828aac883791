package fr.crmdata.licensing.model.acts;

import static fr.crmdata.licensing.model.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.Story;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.Consequences;
import fr.crmdata.licensing.model.contract.DocumentKind;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.HistoryRules;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import org.junit.Test;

/** Costs of recovery beyond the indemnity: on proof only, and never the indemnity twice. */
public class RecoveryTest {

    private static final ActKey OCTOBER = new ActKey("issue-invoice:2026-10-01");

    private static Fact.RecoveryCostsProven proof(String on, String amount) {
        return new Fact.RecoveryCostsProven(day(on), OCTOBER, Money.of(amount), "Me Roux, n° 12");
    }

    private static Story unpaid() {
        return Story.startedOn("2026-10-01");
    }

    private static Money gross(Story story, String until, String key) {
        return story.act(until, key).amounts().orElseThrow().gross();
    }

    @Test
    public void what_is_proven_beyond_the_indemnity_is_asked_for_outside_vat_with_its_clause_and_evidence() {
        var act = unpaid().add(proof("2026-11-02", "96.00"))
                .act("2026-11-30", "issue-recovery-costs:issue-invoice:2026-10-01:0");
        assertThat(act.on()).isEqualTo(day("2026-11-02"));
        assertThat(act.clause()).isEqualTo(Clause.RECOVERY);
        assertThat(act.amounts().orElseThrow().gross()).isEqualTo(Money.of("56.00"));
        assertThat(act.amounts().orElseThrow().vat()).isEqualTo(Money.ZERO);
        assertThat(((Fact.InvoiceIssued) act.record()).kind()).isEqualTo(DocumentKind.PENALTY);
        assertThat(act.why().in(Language.EN)).contains("96.00 proven", "Me Roux, n° 12", "40.00", "leaves 56.00");
    }

    @Test
    public void costs_below_the_indemnity_are_covered_by_it_and_later_ones_begin_where_it_ends() {
        var story = unpaid().add(proof("2026-11-02", "30.00"));
        assertThat(story.acts("2026-11-30", "issue-recovery-costs")).isEmpty();
        story.add(proof("2026-12-01", "25.00")).add(proof("2026-12-09", "12.50"));
        assertThat(gross(story, "2026-12-31", "issue-recovery-costs:issue-invoice:2026-10-01:0"))
                .isEqualTo(Money.of("15.00"));
        assertThat(gross(story, "2026-12-31", "issue-recovery-costs:issue-invoice:2026-10-01:1"))
                .isEqualTo(Money.of("12.50"));
    }

    @Test
    public void the_indemnity_itself_is_asked_for_once_with_the_interest() {
        var story = unpaid().add(proof("2026-11-02", "96.00")).paid("2026-11-20", "470.40");
        assertThat(story.acts("2026-12-31", "issue-penalty", "issue-recovery-costs"))
                .containsExactly(
                        "2026-11-02 issue-recovery-costs:issue-invoice:2026-10-01:0",
                        "2026-11-20 issue-penalty:issue-invoice:2026-10-01");
        assertThat(gross(story, "2026-12-31", "issue-penalty:issue-invoice:2026-10-01"))
                .isLessThan(Money.of("45.00"));
    }

    private static void check(Story story) {
        HistoryRules.check(story.until("2026-12-31").contract(), proof("2026-11-02", "96.00"), SettingsHistory.none());
    }

    @Test
    public void an_invoice_that_was_paid_in_time_or_never_issued_has_no_costs_of_recovery() {
        check(unpaid().add(proof("2026-11-02", "96.00")));
        check(unpaid().paid("2026-10-20", "470.40").add(proof("2026-11-02", "96.00")));
        assertThatThrownBy(() -> check(unpaid().paid("2026-10-01", "470.40").add(proof("2026-11-02", "96.00"))))
                .isInstanceOf(LicensingRefusal.NeverLate.class);
        assertThatThrownBy(() -> check(Story.startedOn("2026-12-15").add(proof("2026-11-02", "96.00"))))
                .isInstanceOf(LicensingRefusal.NeverLate.class);
    }

    @Test
    public void what_a_judgment_froze_is_declared_and_not_invoiced() {
        var story = unpaid().add(new Fact.InsolvencyOpened(day("2026-10-25"))).add(proof("2026-11-02", "96.00"));
        assertThatThrownBy(() -> check(story)).isInstanceOf(LicensingRefusal.ToBeDeclared.class);
        assertThat(story.acts("2026-12-31", "issue-recovery-costs")).isEmpty();
    }

    @Test
    public void a_proof_by_which_something_was_invoiced_is_not_taken_back() {
        var wrong = proof("2026-11-02", "96.00");
        var lived = unpaid().add(wrong).until("2026-11-02").contract();
        assertThatThrownBy(() -> Consequences.refuse(
                        lived,
                        lived.with(new Fact.Withdrawn(day("2026-11-02"), wrong, "mistake")),
                        wrong,
                        day("2026-11-02"),
                        Settings.defaults()))
                .isInstanceOf(LicensingRefusal.ActedOn.class)
                .hasMessageContaining("issue-recovery-costs");
    }
}
