package fr.crmdata.licensing.model.acts;

import static fr.crmdata.licensing.model.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.Story;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.Covered;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Ground;
import fr.crmdata.licensing.model.contract.HistoryRules;
import fr.crmdata.licensing.model.contract.InstalmentPlan;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.contract.PlanDebt;
import fr.crmdata.licensing.model.rules.Instalments;
import fr.crmdata.licensing.model.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Dunning that waits because somebody decided so, and debts that are paid by instalments. */
public class PausesAndPlansTest {

    private static final String OCTOBER = "issue-invoice:2026-10-01";

    private static Story unpaid() {
        return Story.startedOn("2026-10-01");
    }

    private static Story unpaidWithLetter() {
        return unpaid().add(new Fact.FormalNoticePosted(day("2026-10-12"), "L-1", Money.of("511.07"), true));
    }

    private static Fact pause(String from, String until) {
        return new Fact.DunningPaused(day(from), day(until), "talks about the price");
    }

    private static Fact resumed(String on) {
        return new Fact.DunningResumed(day(on));
    }

    private static Fact plan(String on, String instalments) {
        return new Fact.InstalmentPlanAgreed(day(on), Covered.parse(OCTOBER), Instalments.parse(instalments));
    }

    private static InstalmentPlan standing(Story story, String day) {
        return story.until(day)
                .contract()
                .read(day(day), Settings.defaults())
                .ledger()
                .plans()
                .get(0);
    }

    @Test
    public void instalments_can_be_agreed_while_a_second_debit_is_waited_for_and_not_before_anybody_is_late() {
        var key = new ActKey(OCTOBER);
        var waiting = Story.debitedSince("2026-10-01")
                .add(new Fact.DebitAnnounced(day("2026-10-19"), key, day("2026-10-29"), Optional.of("AM04")));
        assertThat(PlanDebt.of(waiting.until("2026-10-22").contract(), day("2026-10-22"), Settings.defaults())
                        .sum())
                .isEqualTo(Money.of("470.40"));
        var ours = Story.debitedSince("2026-10-01")
                .add(new Fact.DebitAnnounced(day("2026-10-02"), key, day("2026-10-29"), Optional.empty()));
        assertThat(PlanDebt.of(ours.until("2026-10-22").contract(), day("2026-10-22"), Settings.defaults())
                        .keys())
                .isEmpty();
    }

    @Test
    public void in_a_pause_nobody_is_reminded_and_no_letter_asked_for() {
        var story = unpaid().add(pause("2026-10-02", "2026-10-20"));
        assertThat(story.acts("2026-10-20", "remind", "post-formal-notice")).isEmpty();
        assertThat(story.acts("2026-10-31", "remind", "post-formal-notice"))
                .containsExactly(
                        "2026-10-21 remind:issue-invoice:2026-10-01",
                        "2026-10-21 post-formal-notice:issue-invoice:2026-10-01");
    }

    @Test
    public void a_delay_that_ran_out_in_a_pause_has_its_effect_on_the_day_after() {
        var story = unpaidWithLetter().add(pause("2026-10-20", "2026-11-04"));
        assertThat(story.acts("2026-11-30", "suspend")).containsExactly("2026-11-05 suspend:L-1");
    }

    @Test
    public void nobody_is_suspended_on_the_sunday_after_a_pause() {
        var story = unpaidWithLetter().add(pause("2026-10-20", "2026-10-31"));
        assertThat(story.acts("2026-11-30", "suspend")).containsExactly("2026-11-02 suspend:L-1");
    }

    @Test
    public void a_pause_takes_nothing_from_the_ten_days() {
        var story = unpaidWithLetter().add(pause("2026-10-13", "2026-10-15"));
        assertThat(story.acts("2026-11-30", "suspend")).containsExactly("2026-10-23 suspend:L-1");
    }

    @Test
    public void dunning_that_is_resumed_goes_on_at_once() {
        var story = unpaidWithLetter().add(pause("2026-10-20", "2026-12-31")).add(resumed("2026-10-28"));
        assertThat(story.acts("2026-11-30", "suspend")).containsExactly("2026-10-28 suspend:L-1");
        HistoryRules.check(story.contract(), Settings.defaults());
    }

    @Test
    public void what_was_never_paused_is_not_resumed() {
        var story = unpaidWithLetter().add(pause("2026-10-20", "2026-10-25")).add(resumed("2026-10-28"));
        assertThatThrownBy(() -> HistoryRules.check(story.contract(), Settings.defaults()))
                .isInstanceOf(LicensingRefusal.NotPaused.class);
    }

    @Test
    public void nothing_more_comes_after_a_suspension_while_dunning_is_paused() {
        var story = unpaidWithLetter().add(pause("2026-11-01", "2026-11-30"));
        assertThat(story.acts("2026-12-31", "suspend", "decide-termination"))
                .containsExactly("2026-10-23 suspend:L-1", "2026-12-01 decide-termination:suspend:L-1");
        story.add(new Fact.Terminated(day("2026-11-20"), Ground.UNPAID));
        assertThatThrownBy(() -> HistoryRules.check(story.until("2026-11-20").contract(), Settings.defaults()))
                .isInstanceOf(LicensingRefusal.TooEarly.class)
                .hasMessageContaining("01/12/2026");
    }

    @Test
    public void interest_goes_on_in_a_pause_and_payment_reinstates() {
        var story = unpaidWithLetter().add(pause("2026-10-24", "2026-12-31")).paid("2026-11-04", "981.47");
        assertThat(story.acts("2026-11-10", "suspend", "reinstate", "issue-penalty"))
                .contains("2026-10-23 suspend:L-1", "2026-11-04 reinstate:suspend:L-1")
                .contains("2026-11-04 issue-penalty:" + OCTOBER);
    }

    @Test
    public void while_a_plan_is_kept_its_debt_is_left_alone() {
        var story = unpaidWithLetter()
                .add(plan("2026-10-20", "2026-10-30 170.40, 2026-11-30 150.00, 2026-12-30 150.00"))
                .paid("2026-10-30", "170.40")
                .paid("2026-11-01", "470.40")
                .paid("2026-11-30", "150.00")
                .paid("2026-12-01", "470.40")
                .paid("2027-01-01", "470.40")
                .paid("2027-01-04", "150.00");
        HistoryRules.check(story.until("2026-12-31").contract(), Settings.defaults());
        assertThat(story.acts("2027-01-31", "suspend", "remind:issue-invoice:2026-11-01", "tell-plan-over"))
                .isEmpty();
        assertThat(story.acts("2027-01-31", "remind")).containsExactly("2026-10-04 remind:issue-invoice:2026-10-01");
        assertThat(story.state("2027-01-31").phase()).isEqualTo(Phase.ACTIVE);
        assertThat(standing(story, "2027-01-31").isPaid()).isTrue();
    }

    @Test
    public void interest_of_a_debt_in_instalments_is_that_of_the_terms() {
        var penalty = unpaid().add(plan("2026-10-05", "2026-10-15 235.20, 2026-10-31 235.20"))
                .paid("2026-10-15", "235.20")
                .paid("2026-10-31", "235.20")
                .act("2026-10-31", "issue-penalty:" + OCTOBER);
        // 470.40 × 4.75 % × 14 / 365 + 235.20 × 4.75 % × 16 / 365 = 0.857 + 0.490
        assertThat(penalty.amounts().orElseThrow().gross()).isEqualTo(Money.of("41.35"));
    }

    @Test
    public void a_missed_instalment_ends_the_plan_and_dunning_goes_on_where_it_was() {
        var story = unpaidWithLetter()
                .add(plan("2026-10-20", "2026-10-30 235.20, 2026-11-30 235.20"))
                .paid("2026-10-30", "235.20")
                .paid("2026-11-01", "470.40")
                .paid("2026-12-01", "400.00");
        // The money of 1 December goes to the instalment of the day before; the invoice of that day waits.
        assertThat(standing(story, "2026-12-20").isPaid()).isTrue();
        var broken = unpaidWithLetter()
                .add(plan("2026-10-20", "2026-10-30 235.20, 2026-11-30 235.20"))
                .paid("2026-11-09", "235.19");
        assertThat(broken.acts("2026-11-30", "tell-plan-over", "suspend"))
                .containsExactly("2026-11-10 suspend:L-1", "2026-11-10 tell-plan-over:2026-10-20");
        assertThat(broken.act("2026-11-30", "tell-plan-over:2026-10-20").why().in(Language.EN))
                .contains("instalment of 235.20 promised for 2026-10-30, not paid until midnight of 2026-11-09");
    }

    @Test
    public void the_days_after_an_instalment_end_on_a_working_day() {
        // Eight days after Friday 30 October is Saturday 7 November: until Monday.
        var story =
                unpaidWithLetter().add(plan("2026-10-20", "2026-10-30 470.40")).paid("2026-11-09", "470.40");
        assertThat(story.acts("2026-11-30", "tell-plan-over")).isEmpty();
    }

    @Test
    public void an_invoice_outside_of_the_plan_is_dunned_as_ever() {
        var story = unpaid().add(plan("2026-10-20", "2026-11-20 170.40, 2026-12-20 300.00"));
        assertThat(story.acts("2026-11-10", "remind", "post-formal-notice"))
                .containsExactly(
                        "2026-10-04 remind:issue-invoice:2026-10-01",
                        "2026-10-09 post-formal-notice:issue-invoice:2026-10-01",
                        "2026-11-04 remind:issue-invoice:2026-11-01",
                        "2026-11-09 post-formal-notice:issue-invoice:2026-11-01");
    }

    @Test
    public void another_plan_takes_the_place_of_the_one_before() {
        var story = unpaidWithLetter()
                .add(plan("2026-10-20", "2026-10-30 235.20, 2026-11-30 235.20"))
                .add(plan("2026-11-05", "2027-01-15 470.40"))
                .paid("2026-11-01", "0.00");
        assertThat(story.acts("2026-12-31", "tell-plan-over", "suspend")).isEmpty();
        assertThat(story.acts("2027-02-28", "tell-plan-over", "suspend"))
                .containsExactly("2027-01-26 suspend:L-1", "2027-01-26 tell-plan-over:2026-11-05");
    }

    @Test
    public void a_plan_comes_to_what_is_open_of_late_invoices() {
        assertThatThrownBy(() -> check(plan("2026-10-20", "2026-10-30 100.00")))
                .isInstanceOf(LicensingRefusal.PlanSum.class)
                .hasMessageContaining("470.40");
        assertThatThrownBy(() -> check(plan("2026-10-01", "2026-10-30 470.40")))
                .isInstanceOf(LicensingRefusal.NotOverdue.class);
        assertThatThrownBy(() -> check(plan("2026-10-20", "2026-10-10 470.40")))
                .isInstanceOf(LicensingRefusal.Invalid.class);
        check(plan("2026-10-20", "2026-10-20 70.40, 2026-10-30 400.00"));
    }

    /** On each day a plan about all that it can be about is taken. */
    private static void isTakenOnEachDay(Story story, String from, String until) {
        for (var day = day(from); !day.isAfter(day(until)); day = day.plusDays(1)) {
            var lived = story.until(day.toString()).contract();
            var debt = PlanDebt.of(lived, day, Settings.defaults());
            if (!debt.keys().isEmpty()) {
                var agreed = new Fact.InstalmentPlanAgreed(
                        day,
                        new Covered(debt.keys()),
                        new Instalments(List.of(new Instalments.Instalment(day.plusMonths(1), debt.sum()))));
                HistoryRules.check(lived.with(agreed), Settings.defaults());
            }
        }
    }

    @Test
    public void a_plan_about_all_that_it_can_be_about_is_taken_on_each_day() {
        isTakenOnEachDay(
                unpaid().paid("2026-10-20", "100.00")
                        .paid("2026-11-10", "370.40")
                        .paid("2026-11-20", "500.00"),
                "2026-10-01",
                "2026-12-10");
        isTakenOnEachDay(Story.debitedSince("2026-10-01"), "2026-10-01", "2026-12-10");
        isTakenOnEachDay(
                unpaidWithLetter()
                        .add(plan("2026-10-20", "2026-10-30 235.20, 2026-11-30 235.20"))
                        .paid("2026-11-05", "600.00"),
                "2026-10-21",
                "2027-01-10");
    }

    @Test
    public void what_comes_in_on_the_day_of_a_plan_belongs_to_it_already() {
        var lived = unpaid().paid("2026-10-20", "100.00").until("2026-10-20").contract();
        assertThat(PlanDebt.of(lived, day("2026-10-20"), Settings.defaults()).sum())
                .isEqualTo(Money.of("470.40"));
        assertThat(PlanDebt.of(lived, day("2026-10-21"), Settings.defaults()).sum())
                .isEqualTo(Money.of("370.40"));
    }

    @Test
    public void a_debit_that_waits_for_the_banks_is_in_no_plan() {
        var lived = Story.debitedSince("2026-10-01").until("2026-10-31").contract();
        var item = lived.read(day("2026-10-31"), Settings.defaults())
                .ledger()
                .items()
                .get(0);
        assertThat(item.lateAfter()).isAfter(item.invoice().due());
        assertThat(PlanDebt.of(lived, item.lateAfter(), Settings.defaults()).keys())
                .isEmpty();
        assertThat(PlanDebt.of(lived, item.lateAfter().plusDays(1), Settings.defaults())
                        .keys())
                .hasSize(1);
    }

    @Test
    public void a_refusal_names_the_invoice_as_people_read_it() {
        assertThatThrownBy(() -> check(plan("2026-10-01", "2026-10-30 470.40")))
                .isInstanceOfSatisfying(LicensingRefusal.NotOverdue.class, refusal -> {
                    assertThat(refusal.message(Language.FR))
                            .startsWith("Facture (01/10/2026)\u00a0: pas en retard le 01/10/2026.");
                    assertThat(refusal.message(Language.EN))
                            .startsWith("Invoice (01/10/2026): not late on 01/10/2026.");
                });
        var typed = new Fact.InstalmentPlanAgreed(
                day("2026-10-20"), Covered.parse("bill:7"), Instalments.parse("2026-10-30 470.40"));
        assertThatThrownBy(() -> check(typed)).hasMessageStartingWith("bill (7): not late on 20/10/2026.");
    }

    @Test
    public void nobody_ends_a_contract_for_what_is_paid_as_it_was_agreed() {
        var kept = unpaidWithLetter()
                .add(plan("2026-10-20", "2027-01-15 470.40"))
                .paid("2026-11-01", "470.40")
                .paid("2026-12-01", "470.40")
                .until("2026-12-20")
                .contract();
        var end = new Fact.Terminated(LocalDate.parse("2026-12-20"), Ground.UNPAID);
        assertThatThrownBy(() -> HistoryRules.check(kept.with(end), Settings.defaults()))
                .isInstanceOf(LicensingRefusal.PlanKept.class);
    }

    private static void check(Fact plan) {
        var lived = unpaid().until("2026-10-31").contract();
        HistoryRules.check(lived.with(plan), Settings.defaults());
    }
}
