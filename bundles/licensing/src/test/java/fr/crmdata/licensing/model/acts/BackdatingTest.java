package fr.crmdata.licensing.model.acts;

import static fr.crmdata.licensing.model.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.Story;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.util.List;
import org.junit.Test;

/** What is entered after its day: what follows from it alone is done today, what was done otherwise is not undone. */
public class BackdatingTest {

    private static final SettingsHistory SETTINGS = SettingsHistory.none();

    /** Everything until the evening of a day, its acts included. */
    private static Contract lived(Story story, String until) {
        return story.until(until).contract();
    }

    /** Entered on a day on which the acts of the day were done already. */
    private static DailyRun entered(Contract contract, String today, Fact... facts) {
        var with = contract;
        for (var fact : facts) {
            with = Backdating.accept(with, fact, day(today), SETTINGS);
        }
        return DailyRun.of(with, day(today), SETTINGS);
    }

    private static List<String> keys(DailyRun run) {
        return run.acts().stream().map(act -> act.on() + " " + act.key()).toList();
    }

    private static Story story() {
        return Story.startedOn("2026-01-01").paid("2026-01-01", "99999.00");
    }

    @Test
    public void a_notice_presented_yesterday_is_acknowledged_today_and_says_since_when_it_should_have_been() {
        var run = entered(
                lived(story(), "2026-11-11"),
                "2026-11-11",
                new Fact.NoticePosted(day("2026-11-06"), "N-1"),
                new Fact.LetterPresented(day("2026-11-10"), "N-1"));
        assertThat(keys(run)).containsExactly("2026-11-11 acknowledge-notice:N-1");
        assertThat(run.acts().get(0).why().in(Language.EN))
                .contains("end on 2026-12-31", "To be done since 2026-11-10");
        assertThat(run.acts().get(0).why().in(Language.FR)).contains("À faire depuis le 2026-11-10");
    }

    @Test
    public void an_objection_mailed_on_friday_and_entered_on_monday_counts() {
        var story = Story.startedOn("2025-11-15")
                .paid("2025-11-15", "99999.00")
                .add(new Fact.PriceRiseNotified(day("2026-10-20"), "CRM", Price.of("52.00")));
        var run = entered(lived(story, "2026-11-23"), "2026-11-23", new Fact.Objected(day("2026-11-20")));
        assertThat(keys(run)).containsExactly("2026-11-23 confirm-end:2026-12-14");
        assertThat(run.contract()
                        .read(day("2026-11-23"), SETTINGS.on(day("2026-11-23")))
                        .end()
                        .orElseThrow()
                        .last())
                .isEqualTo("2026-12-14");
    }

    @Test
    public void an_objection_in_its_window_counts_even_when_the_new_price_was_invoiced_meanwhile() {
        var story = Story.startedOn("2025-01-01")
                .paid("2025-01-01", "99999.00")
                .add(new Fact.PriceRiseNotified(day("2026-10-31"), "CRM", Price.of("52.00")));
        var lived = lived(story, "2026-12-03");
        assertThat(lived.facts().stream().flatMap(fact -> fact.done().stream()).map(Object::toString))
                .contains("issue-invoice:2026-12-01");
        var run = entered(lived, "2026-12-03", new Fact.Objected(day("2026-11-30")));
        assertThat(keys(run)).contains("2026-12-03 confirm-end:2026-11-30", "2026-12-03 issue-adjustment:2026-12-01:1");
        assertThat(run.acts().stream().flatMap(act -> act.amounts().stream()))
                .singleElement()
                .satisfies(credit -> assertThat(credit.net()).isEqualTo(Money.of("-416.00")));
    }

    @Test
    public void a_judgment_counts_from_its_day_and_its_publication_asks_for_the_claim() {
        var unpaid = lived(Story.startedOn("2026-10-01"), "2026-11-09");
        var run = entered(
                unpaid,
                "2026-11-09",
                new Fact.InsolvencyOpened(day("2026-11-02")),
                new Fact.InsolvencyPublished(day("2026-11-05")));
        assertThat(keys(run)).containsExactly("2026-11-09 declare-claim:2026-11-05");
        assertThat(run.acts().get(0).why().in(Language.EN)).contains("2027-01-05", "since 2026-11-05");
    }

    @Test
    public void a_service_delivered_last_week_is_invoiced_today_and_takes_nobodys_number() {
        var today = new Fact.ServiceDelivered(day("2026-11-18"), "zoning", Money.of("90.00"));
        var lived = lived(story().add(today), "2026-11-18");
        var run = entered(
                lived,
                "2026-11-18",
                new Fact.ServiceDelivered(day("2026-11-12"), "training", Money.of("450.00")),
                new Fact.ServiceDelivered(day("2026-11-18"), "audit", Money.of("70.00")));
        assertThat(keys(run))
                .containsExactlyInAnyOrder(
                        "2026-11-18 issue-service-invoice:2026-11-12:0",
                        "2026-11-18 issue-service-invoice:2026-11-18:1");
        assertThat(run.acts().stream().flatMap(act -> act.amounts().stream()).map(amounts -> amounts.net()))
                .containsExactlyInAnyOrder(Money.of("450.00"), Money.of("70.00"));
    }

    @Test
    public void a_letter_may_be_posted_on_the_day_on_which_it_was_asked_for_and_entered_later() {
        var asked = lived(Story.startedOn("2026-10-01"), "2026-10-12");
        assertThat(asked.facts().stream().flatMap(fact -> fact.done().stream()).map(Object::toString))
                .contains("post-formal-notice:issue-invoice:2026-10-01");
        var letter = new Fact.FormalNoticePosted(day("2026-10-09"), "L-1", Money.of("511.07"), true);
        assertThat(keys(entered(asked, "2026-10-12", letter))).isEmpty();
    }

    @Test
    public void a_fraud_of_the_week_end_locks_today() {
        var run = entered(lived(story(), "2026-11-09"), "2026-11-09", new Fact.FraudReported(day("2026-11-07")));
        assertThat(keys(run))
                .containsExactlyInAnyOrder(
                        "2026-11-09 lock-codes:2026-11-07",
                        "2026-11-09 acknowledge-fraud-report:2026-11-07",
                        "2026-11-09 assess-breach:2026-11-07");
    }

    @Test
    public void seats_of_yesterday_are_on_the_invoice_of_this_morning_by_a_supplement() {
        var lived = lived(story(), "2026-11-17");
        var run = entered(lived, "2026-11-17", new Fact.SeatsAdded(day("2026-11-16"), "CRM", 2));
        assertThat(keys(run))
                .containsExactlyInAnyOrder(
                        "2026-11-17 issue-adjustment:2026-11-01:1", "2026-11-17 issue-adjustment:2026-12-01:1");
        assertThat(run.acts().stream().flatMap(act -> act.amounts().stream()).map(amounts -> amounts.net()))
                .containsExactlyInAnyOrder(Money.of("49.00"), Money.of("98.00"));
    }

    @Test
    public void what_would_not_have_been_done_or_otherwise_is_named_and_refused() {
        var reminded = lived(Story.startedOn("2026-10-01"), "2026-10-12");
        assertThatThrownBy(() -> entered(reminded, "2026-10-12", new Fact.Paid(day("2026-10-02"), Money.of("470.40"))))
                .isInstanceOf(LicensingRefusal.Backdated.class)
                .hasMessageContaining("remind:issue-invoice:2026-10-01");
        assertThatThrownBy(() -> entered(
                        lived(story(), "2026-06-30"), "2026-07-01", new Fact.SeatsRemoved(day("2026-03-10"), "CRM", 2)))
                .isInstanceOf(LicensingRefusal.Backdated.class)
                .hasMessageContaining("issue-invoice:2026-04-01");
    }
}
