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
import java.util.List;
import java.util.Map;
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

    private static final String ON = "2026-03-10";

    /** What cannot be on that day, and what has to come before it. */
    private static final Map<Fact, List<Fact>> NEEDS = Map.ofEntries(
            needs(new Fact.ForceMajeureEnded(day(ON)), new Fact.ForceMajeureBegan(day("2026-03-01"), "flood")),
            needs(
                    new Fact.ForceMajeureLetterPosted(day(ON), Party.CLIENT),
                    new Fact.ForceMajeureBegan(day("2026-01-05"), "flood")),
            needs(new Fact.LetterPresented(day(ON), "N"), new Fact.NoticePosted(day("2026-03-09"), "N")),
            needs(new Fact.LetterSigned(day(ON), "B"), new Fact.BreachNoticePosted(day(ON), "B", Party.CLIENT)),
            needs(new Fact.BreachRemedied(day(ON), "B"), new Fact.BreachNoticePosted(day(ON), "B", Party.OPERATOR)),
            needs(
                    new Fact.PaymentReturned(day(ON), Money.of("470.40"), "AM04"),
                    new Fact.Paid(day("2026-03-08"), Money.of("470.40"))),
            needs(new Fact.InsolvencyPublished(day(ON)), new Fact.InsolvencyOpened(day("2026-03-02"))),
            needs(
                    new Fact.DataReturnRequested(day(ON), true),
                    new Fact.NoticePosted(day("2026-01-02"), "N"),
                    new Fact.LetterPresented(day("2026-01-03"), "N")),
            needs(
                    new Fact.DataHandedOver(day(ON), "link"),
                    new Fact.NoticePosted(day("2026-01-02"), "N"),
                    new Fact.LetterPresented(day("2026-01-03"), "N"),
                    new Fact.DataReturnRequested(day("2026-03-02"), true)));

    private static Map.Entry<Fact, List<Fact>> needs(Fact fact, Fact... before) {
        return Map.entry(fact, List.of(before));
    }

    @Test
    public void what_needs_another_fact_before_it_is_refused_without_it() {
        assertThat(NEEDS).allSatisfy((fact, before) -> {
            assertThatThrownBy(() -> check(story().add(fact)))
                    .as(fact.toString())
                    .isInstanceOf(LicensingRefusal.OutOfOrder.class);
            var story = story();
            before.forEach(story::add);
            check(story.add(fact));
        });
    }

    @Test
    public void what_comes_after_the_fact_that_needs_it_does_not_help() {
        assertThatThrownBy(() -> check(story().add(new Fact.LetterPresented(day(ON), "N"))
                        .add(new Fact.NoticePosted(day("2026-03-11"), "N"))))
                .isInstanceOf(LicensingRefusal.OutOfOrder.class);
        assertThatThrownBy(() -> check(story().paid("2026-03-11", "470.40")
                        .add(new Fact.PaymentReturned(day(ON), Money.of("470.40"), "AM04"))))
                .isInstanceOf(LicensingRefusal.OutOfOrder.class);
    }

    @Test
    public void a_payment_comes_back_once() {
        var once =
                story().paid("2026-03-01", "470.40").add(new Fact.PaymentReturned(day(ON), Money.of("470.40"), "AM04"));
        check(once);
        assertThatThrownBy(
                        () -> check(once.add(new Fact.PaymentReturned(day("2026-03-12"), Money.of("470.40"), "MD06"))))
                .isInstanceOf(LicensingRefusal.OutOfOrder.class);
    }

    @Test
    public void data_are_asked_for_when_the_contract_is_over() {
        assertThatThrownBy(() -> check(story().add(new Fact.NoticePosted(day("2026-01-02"), "N"))
                        .add(new Fact.LetterPresented(day("2026-01-03"), "N"))
                        .add(new Fact.DataReturnRequested(day("2026-01-20"), false))))
                .isInstanceOf(LicensingRefusal.TooEarly.class)
                .hasMessageContaining("01/03/2026");
    }

    @Test
    public void a_contract_is_subscribed_and_opened_once() {
        assertThat(List.<Fact>of(
                        new Fact.Activated(day(ON)),
                        new Fact.Subscribed(day(ON), "2026-01", 12, PaymentMethod.DIRECT_DEBIT)))
                .allSatisfy(again -> assertThatThrownBy(
                                () -> HistoryRules.check(story().contract().with(again), again, SettingsHistory.none()))
                        .isInstanceOf(LicensingRefusal.OnlyOne.class));
    }

    @Test
    public void what_remains_without_a_withdrawn_fact_has_to_be_possible() {
        var contract = story().add(new Fact.SeatsAdded(day("2026-02-01"), "CALL", 2))
                .add(new Fact.SeatsRemoved(day("2026-02-10"), "CALL", 1))
                .contract();
        var wrong = new Fact.SeatsAdded(day("2026-02-01"), "CALL", 2);
        assertThatThrownBy(() -> HistoryRules.checkWithdrawn(
                        contract,
                        contract.with(new Fact.Withdrawn(day("2026-03-01"), wrong, "typing error")),
                        SettingsHistory.none()))
                .isInstanceOf(LicensingRefusal.SeatsMissing.class);
        var harmless = new Fact.SeatsRemoved(day("2026-02-10"), "CALL", 1);
        HistoryRules.checkWithdrawn(
                contract,
                contract.with(new Fact.Withdrawn(day("2026-03-01"), harmless, "typing error")),
                SettingsHistory.none());
    }

    @Test
    public void a_fact_by_which_something_was_done_is_not_taken_back() {
        var letter = new Fact.FormalNoticePosted(day("2026-02-02"), "L-1", Money.of("430.00"), true);
        assertThatThrownBy(() -> withdraw(story().add(letter), "2026-02-20", letter))
                .isInstanceOf(LicensingRefusal.ActedOn.class)
                .hasMessageContaining("suspend:L-1");
        withdraw(story().add(letter), "2026-02-03", letter);
        var service = new Fact.ServiceDelivered(day("2026-02-02"), "training", Money.of("450.00"));
        assertThatThrownBy(() -> withdraw(story().add(service), "2026-02-02", service))
                .isInstanceOf(LicensingRefusal.ActedOn.class)
                .hasMessageContaining("issue-service-invoice:2026-02-02:0");
        var notice = new Fact.NoticePosted(day("2026-01-02"), "N");
        assertThatThrownBy(() -> withdraw(
                        story().add(notice).add(new Fact.LetterPresented(day("2026-01-03"), "N")),
                        "2026-01-03",
                        notice))
                .isInstanceOf(LicensingRefusal.ActedOn.class)
                .hasMessageContaining("acknowledge-notice:N");
        var end = new Fact.Terminated(day("2026-02-10"), Ground.CLIENT_BREACH);
        withdraw(story().add(end), "2026-02-10", end);
        assertThatThrownBy(() -> withdraw(story().add(end), "2026-02-11", end))
                .isInstanceOf(LicensingRefusal.ActedOn.class)
                .hasMessageContaining("close:2026-02-10");
    }

    private static void withdraw(Story story, String on, Fact wrong) {
        var lived = story.until(on).contract();
        Consequences.refuse(
                lived, lived.with(new Fact.Withdrawn(day(on), wrong, "mistake")), wrong, day(on), Settings.defaults());
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
