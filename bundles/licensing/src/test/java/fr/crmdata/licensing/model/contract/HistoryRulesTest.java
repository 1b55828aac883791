package fr.crmdata.licensing.model.contract;

import static fr.crmdata.licensing.model.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.Story;
import fr.crmdata.licensing.model.acts.Backdating;
import fr.crmdata.licensing.model.acts.DailyRun;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import org.junit.Test;

public class HistoryRulesTest {

    private static void check(Story story) {
        HistoryRules.check(story.contract(), Settings.defaults());
    }

    private static Story story() {
        return Story.startedOn("2026-01-01");
    }

    @Test
    public void more_seats_than_there_are_cannot_be_taken_away() {
        assertThatThrownBy(() -> check(story().add(new Fact.SeatsRemoved(day("2026-02-01"), "CRM", 9))))
                .isInstanceOf(LicensingRefusal.SeatsMissing.class)
                .hasMessageContaining("only 8 users");
        assertThatThrownBy(() -> check(story().add(new Fact.SeatsRemoved(day("2026-02-01"), "CALL", 1))))
                .isInstanceOf(LicensingRefusal.SeatsMissing.class);
    }

    @Test
    public void nothing_is_opened_that_nobody_subscribed() {
        assertThatThrownBy(() ->
                        HistoryRules.check(Contract.of(new Fact.Activated(day("2026-01-01"))), Settings.defaults()))
                .isInstanceOf(LicensingRefusal.OutOfOrder.class);
    }

    @Test
    public void an_objection_after_the_window_is_refused() {
        var rise = new Fact.PriceRiseNotified(day("2026-10-20"), "CRM", Price.of("52.00"));
        check(story().add(rise).add(new Fact.Objected(day("2026-11-20"))));
        assertThatThrownBy(() -> check(story().add(rise).add(new Fact.Objected(day("2026-11-21")))))
                .isInstanceOf(LicensingRefusal.NoObjection.class);
    }

    @Test
    public void a_price_goes_up_by_notice_only() {
        assertThatThrownBy(() -> check(story().add(new Fact.PriceAgreed(day("2026-06-01"), "CRM", Price.of("50.00")))))
                .isInstanceOf(LicensingRefusal.PriceGuaranteed.class)
                .hasMessageContaining("31/12/2026");
        check(story().add(new Fact.PriceAgreed(day("2026-06-01"), "CRM", Price.of("45.00"))));
        check(story().add(new Fact.PriceAgreed(day("2026-06-01"), "CALL", Price.of("79.00"))));
    }

    @Test
    public void a_suspension_too_early_is_refused() {
        var letter = new Fact.FormalNoticePosted(day("2026-10-12"), "L-1", Money.of("511.07"), true);
        var suspended = new Fact.Suspended(day("2026-10-22"), ActKey.of("suspend", "L-1"));
        assertThatThrownBy(() -> check(story().add(letter).add(suspended)))
                .isInstanceOf(LicensingRefusal.TooEarly.class)
                .hasMessageContaining("23/10/2026");
    }

    @Test
    public void a_termination_without_its_letters_is_refused() {
        assertThatThrownBy(() -> check(story().add(new Fact.Terminated(day("2026-10-22"), Ground.UNPAID))))
                .isInstanceOf(LicensingRefusal.OutOfOrder.class);
        assertThatThrownBy(() -> check(story().add(new Fact.BreachNoticePosted(day("2026-11-10"), "B", Party.CLIENT))
                        .add(new Fact.LetterPresented(day("2026-11-12"), "B"))
                        .add(new Fact.Terminated(day("2026-11-23"), Ground.CLIENT_BREACH))))
                .isInstanceOf(LicensingRefusal.TooEarly.class);
    }

    @Test
    public void force_majeure_gives_no_right_before_the_forty_sixth_day() {
        assertThatThrownBy(() -> check(story().add(new Fact.ForceMajeureBegan(day("2026-03-01"), "flood"))
                        .add(new Fact.ForceMajeureLetterPosted(day("2026-04-14"), Party.CLIENT))))
                .isInstanceOf(LicensingRefusal.TooEarly.class);
    }

    @Test
    public void a_withdrawn_fact_never_was_so() {
        var wrong = new Fact.SeatsAdded(day("2026-03-01"), "CRM", 100);
        var story = story().add(wrong).add(new Fact.Withdrawn(day("2026-03-05"), wrong, "typing error"));
        assertThat(story.state("2026-03-04").seats()).containsEntry("CRM", 108);
        assertThat(story.state("2026-03-05").seats()).containsEntry("CRM", 8);
        assertThat(story.acts("2026-03-31", "issue-adjustment")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    public void a_fact_that_would_change_what_was_done_is_refused() {
        var contract = story().contract();
        var lived = DailyRun.of(contract, day("2026-01-01"), day("2026-06-30"), SettingsHistory.none())
                .contract();
        assertThatThrownBy(() -> Backdating.accept(
                        lived,
                        new Fact.SeatsRemoved(day("2026-03-10"), "CRM", 2),
                        day("2026-07-01"),
                        SettingsHistory.none()))
                .isInstanceOf(LicensingRefusal.Backdated.class)
                .hasMessageContaining("issue-invoice:2026-04-01");
        assertThat(Backdating.accept(
                                lived,
                                new Fact.TermsAccepted(day("2026-03-10"), "2026-03"),
                                day("2026-07-01"),
                                SettingsHistory.none())
                        .at(day("2026-07-01"), Settings.defaults())
                        .termsVersion())
                .contains("2026-03");
    }
}
