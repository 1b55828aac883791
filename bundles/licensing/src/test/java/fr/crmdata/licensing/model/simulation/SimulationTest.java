package fr.crmdata.licensing.model.simulation;

import static fr.crmdata.licensing.model.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.Story;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.settings.NoticeStart;
import fr.crmdata.licensing.model.settings.Notices;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.model.simulation.Timeline.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class SimulationTest {

    private static final SettingsHistory SETTINGS = SettingsHistory.none();

    private static List<Fact> objection() {
        return List.of(
                new Fact.PriceRiseNotified(day("2026-10-20"), "CRM", Price.of("52.00")),
                new Fact.Objected(day("2026-11-20")));
    }

    private static Timeline objected() {
        return Simulation.run(
                Story.startedOn("2025-11-15").contract(),
                objection(),
                SETTINGS,
                day("2027-03-31"),
                Optional.of(day("2027-03-31")));
    }

    @Test
    public void a_timeline_tells_what_happens_after_an_objection() {
        assertThat(objected().entries().stream()
                        .filter(entry ->
                                entry.kind() != Kind.INVOICE && !entry.key().startsWith("paid"))
                        .filter(entry -> !entry.on().isBefore(day("2026-10-01")))
                        .map(entry -> entry.on() + " " + entry.kind() + " " + entry.key()))
                .containsExactly(
                        "2026-10-20 FACT price-rise-notified:2026-10-20",
                        "2026-11-14 DEADLINE guarantee:2025-11-15",
                        "2026-11-20 DEADLINE objection:2026-10-20",
                        "2026-11-20 FACT objected:2026-11-20",
                        "2026-11-20 LETTER confirm-end:2026-12-14",
                        "2026-12-15 DEADLINE new-price:2026-10-20",
                        "2026-12-15 STATE close:2026-12-14",
                        "2026-12-15 LETTER offer-data-return:2026-12-14",
                        "2026-12-15 STATE state:2026-12-15",
                        "2027-01-14 STATE erase:2026-12-14",
                        "2027-01-14 STATE state:2027-01-14");
        assertThat(objected().state().phase()).isEqualTo(Phase.ERASED);
        assertThat(objected().state().balanceDue().isZero()).isTrue();
    }

    @Test
    public void who_pays_in_time_is_never_reminded() {
        assertThat(objected().entries()).noneMatch(entry -> entry.key().startsWith("remind"));
    }

    @Test
    public void a_payment_that_is_known_is_not_supposed_once_more() {
        var paid = Story.startedOn("2026-01-01").paid("2026-01-01", "470.40").paid("2026-02-20", "470.40");
        var timeline =
                Simulation.run(paid.contract(), List.of(), SETTINGS, day("2026-06-30"), Optional.of(day("2026-06-30")));
        assertThat(timeline.state().balanceDue().isNegative()).isFalse();
        assertThat(timeline.entries()).anyMatch(entry -> entry.key().startsWith("issue-penalty"));
    }

    @Test
    public void what_is_overdue_today_stays_so_when_only_the_future_is_paid() {
        var timeline = Simulation.run(
                Story.startedOn("2026-01-01").paid("2026-01-01", "470.40").contract(),
                List.of(),
                SETTINGS,
                day("2026-06-30"),
                due -> due.isAfter(day("2026-02-10")));
        assertThat(timeline.state().balanceDue().isPositive()).isTrue();
        assertThat(timeline.entries().stream()
                        .filter(entry -> entry.key().startsWith("paid:"))
                        .map(entry -> entry.on().toString()))
                .startsWith("2026-01-01", "2026-03-01");
    }

    @Test
    public void every_entry_has_its_sentence_in_both_languages() {
        for (var language : List.of(Language.FR, Language.EN)) {
            var texts = Texts.of(SimulationTest.class, language);
            for (var fact : Fact.class.getPermittedSubclasses()) {
                var word = fact.getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(java.util.Locale.ROOT);
                assertThat(texts.has("licensing.fact." + word)).as(word).isTrue();
            }
            for (var phase : Arrays.stream(Phase.values()).map(Enum::name).toList()) {
                assertThat(texts.has("licensing.phase."
                                + phase.toLowerCase(java.util.Locale.ROOT).replace('_', '-')))
                        .as(phase)
                        .isTrue();
            }
            assertThat(objected().entries())
                    .allMatch(entry -> texts.has(entry.why().code()));
        }
    }

    @Test
    public void ten_years_with_seats_and_price_rises_are_one_timeline() {
        var contract = Story.startedOn("2016-01-31").contract();
        var supposed = List.of(
                new Fact.SeatsAdded(day("2018-05-05"), "CRM", 4),
                new Fact.PriceRiseNotified(day("2019-10-20"), "CRM", Price.of("52.00")),
                new Fact.PriceRiseNotified(day("2022-10-20"), "CRM", Price.of("55.00")));
        var timeline = Simulation.run(contract, supposed, SETTINGS, day("2026-01-30"), Optional.of(day("2026-01-30")));
        assertThat(timeline.entries()).hasSizeGreaterThan(240);
    }

    private static Timeline noticed(String posted, String presented, String signed, NoticeStart counted) {
        var story = Story.startedOn("2026-01-01")
                .with(Settings.defaults().with(Notices.defaults().counting(counted)))
                .add(new Fact.NoticePosted(day(posted), "N-1"))
                .add(new Fact.LetterPresented(day(presented), "N-1"))
                .add(new Fact.LetterSigned(day(signed), "N-1"));
        return Simulation.run(
                story.contract(), List.of(), story.settings(), day("2027-03-31"), Optional.of(day("2027-03-31")));
    }

    private static List<String> notices(Timeline timeline) {
        return timeline.entries().stream()
                .filter(entry -> entry.kind() == Kind.DEADLINE && entry.key().startsWith("notice"))
                .map(entry -> entry.on() + " " + entry.key() + " "
                        + String.join(" ", entry.why().arguments()))
                .toList();
    }

    @Test
    public void both_ways_of_counting_a_notice_are_shown_with_what_they_differ_by() {
        assertThat(notices(noticed("2026-11-30", "2026-12-02", "2026-12-07", NoticeStart.FIRST_PRESENTATION)))
                .containsExactly(
                        "2026-12-30 notice-by-posting:2026-11-30 2026-11-30 2026-12-31 2027-01-31 470.40",
                        "2027-01-02 notice:2026-12-02 2026-12-02 2027-01-31");
        assertThat(notices(noticed("2026-11-30", "2026-12-02", "2026-12-07", NoticeStart.POSTING)))
                .containsExactly(
                        "2026-12-30 notice:2026-11-30 2026-11-30 2026-12-31",
                        "2027-01-02 notice-by-presentation:2026-12-02 2026-12-02 2027-01-31 2026-12-31 470.40");
        assertThat(notices(noticed("2026-11-30", "2026-12-02", "2026-12-07", NoticeStart.SIGNATURE)))
                .hasSize(3);
    }

    @Test
    public void a_notice_that_was_given_on_the_page_is_counted_in_one_way_only() {
        assertThat(notices(noticed("2026-11-10", "2026-11-10", "2026-11-10", NoticeStart.FIRST_PRESENTATION)))
                .containsExactly("2026-12-10 notice:2026-11-10 2026-11-10 2026-12-31");
    }

    @Test
    public void a_contract_without_facts_has_an_empty_timeline() {
        assertThat(Simulation.run(Contract.of(), List.of(), SETTINGS, day("2026-01-01"), Optional.empty())
                        .entries())
                .isEmpty();
    }
}
