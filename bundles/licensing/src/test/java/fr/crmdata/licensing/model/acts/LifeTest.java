package fr.crmdata.licensing.model.acts;

import static fr.crmdata.licensing.model.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.Story;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Ground;
import fr.crmdata.licensing.model.contract.Party;
import fr.crmdata.licensing.model.contract.Phase;
import org.junit.Test;

public class LifeTest {

    private static Money gross(Story story, String until, String key) {
        return story.act(until, key).amounts().orElseThrow().gross();
    }

    private static Money net(Story story, String until, String key) {
        return story.act(until, key).amounts().orElseThrow().net();
    }

    @Test
    public void invoices_are_issued_fourteen_days_ahead_and_the_first_at_once() {
        assertThat(Story.startedOn("2026-01-31").acts("2026-03-20", "welcome", "issue-invoice"))
                .containsExactly(
                        "2026-01-31 welcome:2026-01-31",
                        "2026-01-31 issue-invoice:2026-01-31",
                        "2026-02-14 issue-invoice:2026-02-28",
                        "2026-03-17 issue-invoice:2026-03-31");
    }

    @Test
    public void a_seat_added_within_a_period_is_billed_by_the_day() {
        var story = Story.startedOn("2026-11-01").add(new Fact.SeatsAdded(day("2026-11-16"), "CRM", 2));
        // 98.00 × 15 / 30
        assertThat(net(story, "2026-11-30", "issue-adjustment:2026-11-01:1")).isEqualTo(Money.of("49.00"));
        assertThat(net(story, "2026-11-30", "issue-invoice:2026-12-01")).isEqualTo(Money.of("490.00"));
    }

    @Test
    public void a_seat_taken_away_is_billed_until_the_period_ends() {
        var story = Story.startedOn("2026-11-01").add(new Fact.SeatsRemoved(day("2026-11-10"), "CRM", 3));
        assertThat(story.acts("2026-11-30", "issue-adjustment")).isEmpty();
        assertThat(net(story, "2026-11-30", "issue-invoice:2026-12-01")).isEqualTo(Money.of("245.00"));
        assertThat(story.state("2026-11-30").seats()).containsEntry("CRM", 8);
        assertThat(story.state("2026-12-01").seats()).containsEntry("CRM", 5);
    }

    @Test
    public void a_seat_taken_away_after_the_invoice_is_credited() {
        var story = Story.startedOn("2026-11-01").add(new Fact.SeatsRemoved(day("2026-11-20"), "CRM", 1));
        assertThat(net(story, "2026-11-30", "issue-adjustment:2026-12-01:1")).isEqualTo(Money.of("-49.00"));
    }

    @Test
    public void a_new_price_waits_for_the_objection_and_the_guarantee() {
        var story = Story.startedOn("2025-11-15")
                .add(new Fact.PriceRiseNotified(day("2026-10-20"), "CRM", Price.of("52.00")));
        assertThat(net(story, "2026-12-31", "issue-invoice:2026-11-15")).isEqualTo(Money.of("392.00"));
        assertThat(net(story, "2026-12-31", "issue-invoice:2026-12-15")).isEqualTo(Money.of("416.00"));
    }

    @Test
    public void no_invoice_at_the_new_price_before_the_month_is_over() {
        var story = Story.startedOn("2025-01-01")
                .add(new Fact.PriceRiseNotified(day("2026-10-31"), "CRM", Price.of("52.00")));
        assertThat(story.acts("2026-12-01", "issue-invoice"))
                .contains("2026-12-01 issue-invoice:2026-12-01")
                .doesNotContain("2026-11-17 issue-invoice:2026-12-01");
    }

    @Test
    public void an_objection_ends_the_contract_on_the_eve() {
        var story = Story.startedOn("2025-11-15")
                .add(new Fact.PriceRiseNotified(day("2026-10-20"), "CRM", Price.of("52.00")))
                .add(new Fact.Objected(day("2026-11-20")));
        assertThat(story.acts("2027-03-31", "confirm-end", "close", "offer-data-return", "erase"))
                .containsExactly(
                        "2026-11-20 confirm-end:2026-12-14",
                        "2026-12-15 close:2026-12-14",
                        "2026-12-15 offer-data-return:2026-12-14",
                        "2027-01-14 erase:2026-12-14");
        assertThat(story.state("2026-12-14").opensApplication()).isTrue();
        assertThat(story.state("2026-12-15").phase()).isEqualTo(Phase.ENDED);
        assertThat(story.state("2027-01-14").phase()).isEqualTo(Phase.ERASED);
        assertThat(story.acts("2027-03-31", "issue-invoice")).doesNotContain("2026-12-01 issue-invoice:2026-12-15");
    }

    @Test
    public void an_earlier_rise_stays_when_a_later_one_is_objected_to() {
        var story = Story.startedOn("2024-01-01")
                .add(new Fact.PriceRiseNotified(day("2025-01-10"), "CRM", Price.of("50.00")))
                .add(new Fact.PriceRiseNotified(day("2026-01-10"), "CRM", Price.of("60.00")))
                .add(new Fact.Objected(day("2026-01-20")));
        assertThat(story.state("2026-02-15").prices()).containsEntry("CRM", Price.of("50.00"));
    }

    @Test
    public void a_notice_counts_from_its_presentation() {
        var story = Story.startedOn("2026-01-01")
                .add(new Fact.NoticePosted(day("2026-11-06"), "N-1"))
                .add(new Fact.LetterPresented(day("2026-11-10"), "N-1"));
        assertThat(story.state("2026-11-09").end()).isEmpty();
        assertThat(story.state("2026-11-10").end().orElseThrow().last()).isEqualTo("2026-12-31");
        assertThat(story.acts("2027-01-31", "acknowledge-notice", "close"))
                .containsExactly("2026-11-10 acknowledge-notice:N-1", "2027-01-01 close:2026-12-31");
    }

    @Test
    public void a_notice_after_an_objection_is_acknowledged_with_the_day_on_which_the_contract_really_ends() {
        var story = Story.startedOn("2025-11-15")
                .add(new Fact.PriceRiseNotified(day("2026-10-20"), "CRM", Price.of("52.00")))
                .add(new Fact.Objected(day("2026-11-20")))
                .add(new Fact.NoticePosted(day("2026-11-24"), "N-1"))
                .add(new Fact.LetterPresented(day("2026-11-25"), "N-1"));
        assertThat(story.act("2027-01-31", "acknowledge-notice:N-1").why().in(Language.EN))
                .contains("expires on 2026-12-25; the contract ends earlier for another reason: on 2026-12-14.");
        assertThat(story.acts("2027-03-31", "close")).containsExactly("2026-12-15 close:2026-12-14");
    }

    @Test
    public void nothing_is_erased_while_the_client_asks_to_keep_it() {
        var story = Story.startedOn("2026-01-01")
                .add(new Fact.NoticePosted(day("2026-11-06"), "N-1"))
                .add(new Fact.LetterPresented(day("2026-11-10"), "N-1"))
                .add(new Fact.HoldRequested(day("2027-01-20"), day("2027-03-31")));
        assertThat(story.acts("2027-12-31", "erase")).containsExactly("2027-04-01 erase:2026-12-31");
    }

    @Test
    public void the_data_are_returned_for_a_fee_that_switching_does_not_pay() {
        var own = Story.startedOn("2026-01-01").add(new Fact.DataReturnRequested(day("2027-02-01"), false));
        assertThat(gross(own, "2027-02-01", "issue-data-return-invoice:2027-02-01"))
                .isEqualTo(Money.of("36.00"));
        var switching = Story.startedOn("2026-01-01").add(new Fact.DataReturnRequested(day("2027-02-01"), true));
        assertThat(switching.acts("2027-02-01", "issue-data-return-invoice")).isEmpty();
    }

    @Test
    public void force_majeure_is_credited_by_the_day() {
        var story = Story.startedOn("2026-03-01")
                .add(new Fact.ForceMajeureBegan(day("2026-04-01"), "flood"))
                .add(new Fact.ForceMajeureEnded(day("2026-04-12")));
        assertThat(gross(story, "2026-04-30", "issue-adjustment:2026-04-01:1")).isEqualTo(Money.of("-188.16"));
    }

    @Test
    public void long_force_majeure_opens_a_way_out() {
        var story = Story.startedOn("2026-01-01")
                .add(new Fact.ForceMajeureBegan(day("2026-03-01"), "flood"))
                .add(new Fact.ForceMajeureLetterPosted(day("2026-04-15"), Party.CLIENT));
        assertThat(story.acts("2026-12-31", "tell-right-to-leave", "close"))
                .containsExactly("2026-04-15 tell-right-to-leave:2026-03-01", "2026-04-26 close:2026-04-25");
        assertThat(story.until("2026-12-31").acts().stream()
                        .flatMap(act -> act.amounts().stream())
                        .map(amounts -> amounts.net())
                        .reduce(Money.ZERO, Money::plus))
                .as("two months and nothing for March and April")
                .isEqualTo(Money.of("784.00"));
    }

    @Test
    public void the_client_gets_unused_days_back_when_the_operator_broke_the_contract() {
        var story = Story.startedOn("2026-11-01")
                .add(new Fact.BreachNoticePosted(day("2026-11-10"), "B-1", Party.OPERATOR))
                .add(new Fact.LetterPresented(day("2026-11-12"), "B-1"))
                .add(new Fact.Terminated(day("2026-11-24"), Ground.OPERATOR_BREACH));
        assertThat(story.acts("2026-11-24", "decide-termination-for-breach"))
                .containsExactly("2026-11-24 decide-termination-for-breach:B-1");
        assertThat(gross(story, "2026-11-30", "issue-adjustment:2026-11-01:1")).isEqualTo(Money.of("-94.08"));
    }

    @Test
    public void who_owes_nothing_gets_the_sources_when_the_operator_gives_up() {
        var story = Story.startedOn("2026-11-01")
                .add(new Fact.ActivityCeased(day("2026-11-15")))
                .add(new Fact.SourcesRequested(day("2026-11-20")));
        assertThat(story.acts("2026-11-30", "release-sources")).isEmpty();
        assertThat(story.paid("2026-11-01", "470.40").acts("2026-11-30", "release-sources"))
                .hasSize(1);
    }

    @Test
    public void who_pays_after_asking_for_the_sources_asks_again() {
        var story = Story.startedOn("2026-11-01")
                .add(new Fact.ActivityCeased(day("2026-11-15")))
                .add(new Fact.SourcesRequested(day("2026-11-20")))
                .paid("2026-11-22", "520.00");
        assertThat(story.acts("2026-11-30", "release-sources")).isEmpty();
        assertThat(story.add(new Fact.SourcesRequested(day("2026-11-23"))).acts("2026-11-30", "release-sources"))
                .containsExactly("2026-11-23 release-sources:2026-11-23");
    }

    @Test
    public void a_report_of_fraud_locks_on_the_same_day() {
        var story = Story.startedOn("2026-11-01").add(new Fact.FraudReported(day("2026-12-05")));
        assertThat(story.acts("2026-12-05", "lock-codes")).containsExactly("2026-12-05 lock-codes:2026-12-05");
    }

    @Test
    public void two_reports_of_fraud_on_one_day_lock_once() {
        var story = Story.startedOn("2026-11-01")
                .add(new Fact.FraudReported(day("2026-12-05")))
                .add(new Fact.FraudReported(day("2026-12-05")));
        assertThat(story.acts("2026-12-05", "lock-codes")).containsExactly("2026-12-05 lock-codes:2026-12-05");
    }

    @Test
    public void a_training_is_paid_on_receipt() {
        var story = Story.startedOn("2026-11-01")
                .add(new Fact.ServiceDelivered(day("2026-11-18"), "training", Money.of("450.00")));
        assertThat(gross(story, "2026-11-30", "issue-service-invoice:2026-11-18:0"))
                .isEqualTo(Money.of("540.00"));
    }
}
