package fr.crmdata.licensing.model.acts;

import static fr.crmdata.licensing.model.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.Story;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Ground;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.settings.Lateness;
import fr.crmdata.licensing.model.settings.PublishedFees;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.util.Optional;
import org.junit.Test;

public class UnpaidTest {

    private static Story unpaid() {
        return Story.startedOn("2026-10-01");
    }

    private static Story unpaidWithLetter() {
        return unpaid().add(new Fact.FormalNoticePosted(day("2026-10-12"), "L-1", Money.of("511.07"), true));
    }

    @Test
    public void an_unpaid_invoice_is_reminded_and_then_a_letter_is_asked_for() {
        assertThat(unpaid().acts("2026-10-31", "remind", "post-formal-notice"))
                .containsExactly(
                        "2026-10-04 remind:issue-invoice:2026-10-01",
                        "2026-10-09 post-formal-notice:issue-invoice:2026-10-01");
    }

    @Test
    public void the_letter_claims_principal_interest_and_indemnity() {
        var story = unpaid().with(Settings.defaults().with(letterAfter(11)));
        assertThat(story.act("2026-10-12", "post-formal-notice:issue-invoice:2026-10-01")
                        .why()
                        .in(Language.EN))
                .contains("470.40 + interest until today 0.67 + indemnities 40.00 = 511.07");
    }

    private static Lateness letterAfter(int days) {
        var defaults = Lateness.defaults();
        return new Lateness(
                defaults.rate(),
                defaults.dayCount(),
                defaults.indemnity(),
                defaults.reminderDays(),
                days,
                defaults.instalmentDays(),
                defaults.bankDays(),
                defaults.repeatedCount(),
                defaults.repeatedMonths(),
                defaults.reinstatementFee());
    }

    @Test
    public void ten_days_after_the_letter_the_service_is_suspended() {
        assertThat(unpaidWithLetter().acts("2026-10-31", "suspend")).containsExactly("2026-10-23 suspend:L-1");
        assertThat(unpaidWithLetter().state("2026-10-22").phase()).isEqualTo(Phase.ACTIVE);
        assertThat(unpaidWithLetter().state("2026-10-23").phase()).isEqualTo(Phase.SUSPENDED);
    }

    @Test
    public void the_sum_of_the_letter_on_the_last_day_is_in_time() {
        assertThat(unpaidWithLetter().paid("2026-10-22", "511.07").acts("2026-12-31", "suspend"))
                .isEmpty();
    }

    @Test
    public void a_part_of_the_sum_is_not_enough() {
        assertThat(unpaidWithLetter().paid("2026-10-22", "511.06").acts("2026-10-31", "suspend"))
                .hasSize(1);
    }

    @Test
    public void interest_since_the_letter_is_billed_apart() {
        var penalty = unpaidWithLetter()
                .paid("2026-10-22", "511.07")
                .act("2026-10-22", "issue-penalty:issue-invoice:2026-10-01");
        // 470.40 × 4.75 % × 21 / 365 = 1.29
        assertThat(penalty.amounts().orElseThrow().gross()).isEqualTo(Money.of("41.29"));
        assertThat(penalty.amounts().orElseThrow().vat()).isEqualTo(Money.ZERO);
    }

    @Test
    public void a_suspended_service_is_billed_in_full() {
        assertThat(unpaidWithLetter()
                        .act("2026-10-31", "issue-invoice:2026-11-01")
                        .amounts()
                        .orElseThrow()
                        .gross())
                .isEqualTo(Money.of("470.40"));
    }

    @Test
    public void paying_everything_reinstates_for_a_fee() {
        var story = unpaidWithLetter()
                .with(Settings.defaults().with(Lateness.defaults().withReinstatementFee(Money.of("60.00"))))
                .paid("2026-11-04", "981.47");
        assertThat(story.acts("2026-11-30", "reinstate", "issue-reinstatement-fee"))
                .containsExactly("2026-11-04 reinstate:suspend:L-1", "2026-11-04 issue-reinstatement-fee:suspend:L-1");
        assertThat(story.act("2026-11-04", "issue-reinstatement-fee:suspend:L-1")
                        .amounts()
                        .orElseThrow()
                        .gross())
                .isEqualTo(Money.of("72.00"));
        assertThat(story.state("2026-11-04").phase()).isEqualTo(Phase.ACTIVE);
    }

    @Test
    public void the_fee_is_that_of_the_price_list_in_force_unless_another_was_decided() {
        var story = unpaidWithLetter().paid("2026-11-04", "981.47");
        var published = SettingsHistory.none()
                .with(new PublishedFees(day("2026-01-01"), Money.of("60.00"), Money.of("25.00")))
                .with(new PublishedFees(day("2026-11-01"), Money.of("70.00"), Money.of("20.00")))
                .with(new PublishedFees(day("2026-12-01"), Money.of("90.00"), Money.of("20.00")));
        assertThat(fee(story, published)).contains(Money.of("70.00"));
        var decided = Settings.defaults().with(Lateness.defaults().withReinstatementFee(Money.of("15.00")));
        assertThat(fee(story, published.with(new SettingsHistory.Change(day("2026-01-01"), "Olga", decided))))
                .contains(Money.of("15.00"));
        assertThat(published.on(day("2026-11-04")).ending().chargedForReturn()).isEqualTo(Money.of("20.00"));
        assertThat(published.decidedOn(day("2026-11-04"))).isEqualTo(Settings.defaults());
    }

    @Test
    public void without_a_published_price_nothing_is_charged_and_the_log_warns() {
        var story = unpaidWithLetter().paid("2026-11-04", "981.47");
        assertThat(fee(story, SettingsHistory.none())).isEmpty();
        assertThat(story.act("2026-11-04", "reinstate:suspend:L-1").why().in(Language.EN))
                .contains("Warning: no price list is published, reinstatement fee 0.00.");
        assertThat(Settings.defaults().ending().chargedForReturn())
                .as("terms 2-6")
                .isEqualTo(Money.of("30.00"));
    }

    private static Optional<Money> fee(Story story, SettingsHistory settings) {
        return DailyRun.of(story.contract(), day("2026-10-01"), day("2026-11-30"), settings).acts().stream()
                .filter(act -> act.kind() == ActKind.ISSUE_REINSTATEMENT_FEE)
                .findFirst()
                .flatMap(Act::amounts)
                .map(amounts -> amounts.net());
    }

    @Test
    public void after_fifteen_more_days_somebody_may_end_the_contract() {
        assertThat(unpaidWithLetter().acts("2026-11-30", "decide-termination"))
                .containsExactly("2026-11-10 decide-termination:suspend:L-1");
    }

    @Test
    public void a_letter_that_does_not_name_termination_needs_a_second_one() {
        var story = unpaid().add(new Fact.FormalNoticePosted(day("2026-10-12"), "L-1", Money.of("511.07"), false));
        assertThat(story.acts("2026-11-30", "decide-termination", "post-second-notice"))
                .containsExactly("2026-11-10 post-second-notice:suspend:L-1");
        story.add(new Fact.FormalNoticePosted(day("2026-11-10"), "L-2", Money.of("900.00"), true));
        assertThat(story.acts("2026-11-30", "decide-termination"))
                .containsExactly("2026-11-21 decide-termination:suspend:L-1");
    }

    @Test
    public void termination_takes_back_the_invoice_of_the_next_period() {
        var story = unpaidWithLetter().add(new Fact.Terminated(day("2026-11-20"), Ground.UNPAID));
        assertThat(story.acts("2027-01-31", "issue-invoice", "issue-adjustment", "close"))
                .containsExactly(
                        "2026-10-01 issue-invoice:2026-10-01",
                        "2026-10-18 issue-invoice:2026-11-01",
                        "2026-11-17 issue-invoice:2026-12-01",
                        "2026-11-20 issue-adjustment:2026-12-01:1",
                        "2026-11-21 close:2026-11-20");
    }

    @Test
    public void a_returned_debit_never_was_a_payment() {
        var story = Story.debitedSince("2026-12-01")
                .paid("2026-12-01", "470.40")
                .add(new Fact.PaymentReturned(day("2026-12-03"), Money.of("470.40"), "AM04"))
                .paid("2026-12-20", "470.40");
        assertThat(story.act("2026-12-20", "issue-penalty:issue-invoice:2026-12-01")
                        .amounts()
                        .orElseThrow()
                        .gross())
                .isEqualTo(Money.of("41.16"));
    }

    @Test
    public void a_debit_that_waits_for_the_banks_is_in_time() {
        var story = Story.debitedSince("2027-03-26").paid("2027-04-09", "470.40");
        assertThat(story.acts("2027-04-09", "issue-penalty", "remind")).isEmpty();
    }

    @Test
    public void after_a_judgment_earlier_debts_suspend_nothing() {
        var story = unpaidWithLetter()
                .add(new Fact.InsolvencyOpened(day("2026-10-20")))
                .add(new Fact.InsolvencyPublished(day("2026-11-05")));
        assertThat(story.acts("2026-10-31", "suspend", "declare-claim")).isEmpty();
        assertThat(story.acts("2026-11-30", "declare-claim")).containsExactly("2026-11-05 declare-claim:2026-11-05");
    }

    @Test
    public void money_after_a_judgment_pays_the_periods_that_follow_and_their_dunning_goes_on() {
        var insolvent = unpaid().add(new Fact.InsolvencyOpened(day("2026-10-20")));
        assertThat(insolvent.acts("2026-11-20", "remind")).contains("2026-11-04 remind:issue-invoice:2026-11-01");
        var paying = insolvent.paid("2026-11-01", "470.40");
        assertThat(paying.acts("2026-11-20", "remind")).noneMatch(act -> act.contains("2026-11-01"));
    }

    @Test
    public void what_was_owed_before_a_judgment_brings_no_invoice_for_interest_when_it_is_paid_after_it() {
        var paid = unpaid().add(new Fact.InsolvencyOpened(day("2026-10-20")))
                .paid("2026-11-01", "470.40")
                .paid("2026-11-10", "470.40");
        assertThat(paid.acts("2026-11-20", "issue-penalty")).isEmpty();
        assertThat(unpaid().paid("2026-11-10", "470.40").acts("2026-11-20", "issue-penalty"))
                .isNotEmpty();
    }

    @Test
    public void a_third_late_invoice_within_a_year_is_repeated_lateness() {
        var story = Story.startedOn("2026-06-01")
                .paid("2026-06-03", "470.40")
                .paid("2026-07-03", "470.40")
                .paid("2026-08-03", "470.40")
                .paid("2026-09-01", "470.40");
        assertThat(story.acts("2026-09-30", "decide-termination-for-lateness"))
                .containsExactly("2026-08-02 decide-termination-for-lateness:issue-invoice:2026-08-01");
    }

    @Test
    public void what_is_waived_is_not_reminded_of_and_brings_no_penalty() {
        var story = unpaid().add(new Fact.Waived(
                day("2026-10-02"), new ActKey("issue-invoice:2026-10-01"), Money.of("470.40"), "avoir"));
        assertThat(story.acts("2026-10-20", "remind", "issue-penalty")).isEmpty();
    }

    @Test
    public void what_is_refunded_no_longer_pays_the_next_invoice() {
        var paidTwice = unpaid().paid("2026-10-01", "940.80");
        assertThat(paidTwice.acts("2026-11-20", "remind")).isEmpty();
        var refunded = paidTwice.add(new Fact.Refunded(day("2026-10-05"), Money.of("470.40")));
        assertThat(refunded.acts("2026-11-20", "remind")).containsExactly("2026-11-04 remind:issue-invoice:2026-11-01");
    }

    @Test
    public void a_refund_that_came_back_pays_the_next_invoice_as_if_it_never_went_out() {
        var refunded = unpaid().paid("2026-10-01", "940.80")
                .add(new Fact.Refunded(day("2026-10-05"), Money.of("470.40")))
                .add(new Fact.RefundReturned(day("2026-10-09"), Money.of("470.40")));
        assertThat(refunded.acts("2026-11-20", "remind")).isEmpty();
        var again = refunded.add(new Fact.Refunded(day("2026-10-12"), Money.of("470.40")));
        assertThat(again.acts("2026-11-20", "remind")).containsExactly("2026-11-04 remind:issue-invoice:2026-11-01");
    }

    @Test
    public void nobody_is_reminded_of_a_debit_before_the_day_that_was_announced_for_it() {
        assertThat(Story.debitedSince("2026-10-01").acts("2026-10-31", "remind"))
                .containsExactly("2026-10-18 remind:issue-invoice:2026-10-01");
        var late = Story.debitedSince("2026-10-01")
                .add(new Fact.DebitAnnounced(
                        day("2026-10-02"),
                        new ActKey("issue-invoice:2026-10-01"),
                        day("2026-10-22"),
                        Optional.empty()));
        assertThat(late.acts("2026-10-31", "remind")).containsExactly("2026-10-25 remind:issue-invoice:2026-10-01");
        assertThat(late.paid("2026-10-22", "470.40").acts("2026-10-31", "remind", "issue-penalty"))
                .isEmpty();
    }

    @Test
    public void who_pays_by_the_second_debit_because_the_first_lacked_funds_pays_late_but_is_not_reminded() {
        var again = Story.debitedSince("2026-10-01")
                .paid("2026-10-15", "470.40")
                .add(new Fact.PaymentReturned(day("2026-10-19"), Money.of("470.40"), "AM04"))
                .add(new Fact.DebitAnnounced(
                        day("2026-10-19"),
                        new ActKey("issue-invoice:2026-10-01"),
                        day("2026-10-29"),
                        Optional.of("AM04")))
                .paid("2026-10-29", "470.40");
        assertThat(again.acts("2026-11-02", "remind", "issue-penalty"))
                .containsExactly("2026-10-29 issue-penalty:issue-invoice:2026-10-01");
        assertThat(again.act("2026-11-02", "issue-penalty:issue-invoice:2026-10-01")
                        .amounts()
                        .orElseThrow()
                        .gross())
                .isEqualTo(Money.of("41.71"));
    }

    @Test
    public void a_later_day_of_the_second_debit_excuses_nobody() {
        var again = Story.debitedSince("2026-10-01")
                .add(new Fact.DebitAnnounced(
                        day("2026-10-19"),
                        new ActKey("issue-invoice:2026-10-01"),
                        day("2026-10-29"),
                        Optional.of("AM04")))
                .add(new Fact.DebitAnnounced(
                        day("2026-10-28"), new ActKey("issue-invoice:2026-10-01"), day("2026-10-30"), Optional.empty()))
                .paid("2026-10-30", "470.40");
        assertThat(again.acts("2026-11-01", "issue-penalty"))
                .containsExactly("2026-10-30 issue-penalty:issue-invoice:2026-10-01");
    }

    @Test
    public void the_debit_of_a_later_invoice_does_not_pay_one_that_waits_for_its_own() {
        var held = Story.debitedSince("2026-10-01")
                .add(new Fact.DebitAnnounced(
                        day("2026-10-15"), new ActKey("issue-invoice:2026-10-01"), day("2027-10-15"), Optional.empty()))
                .paid("2026-11-02", "470.40");
        assertThat(held.acts("2026-11-25", "remind")).isEmpty();
        assertThat(held.acts("2026-12-20", "remind")).containsExactly("2026-12-04 remind:issue-invoice:2026-12-01");
    }

    @Test
    public void a_supplement_that_is_debited_is_not_late_before_its_debit_could_be_announced() {
        var story = Story.debitedSince("2026-10-01")
                .paid("2026-10-15", "470.40")
                .add(new Fact.SeatsAdded(day("2026-10-10"), "CRM", 2));
        assertThat(story.acts("2026-10-31", "remind"))
                .containsExactly("2026-10-29 remind:issue-adjustment:2026-10-01:1");
    }
}
