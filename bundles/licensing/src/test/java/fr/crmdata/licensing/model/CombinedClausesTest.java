package fr.crmdata.licensing.model;

import static fr.crmdata.licensing.model.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.model.acts.DailyRun;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.End;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Party;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.junit.Test;

/** What several clauses make of one contract together never contradicts itself. */
public class CombinedClausesTest {

    private static final int HISTORIES = Integer.getInteger("licensing.histories", 100);

    /** They make sense for a contract that goes on. */
    private static final Set<ActKind> OF_LASTING_CONTRACTS = Set.of(
            ActKind.SUSPEND,
            ActKind.REINSTATE,
            ActKind.POST_SECOND_NOTICE,
            ActKind.DECIDE_TERMINATION,
            ActKind.DECIDE_TERMINATION_FOR_BREACH,
            ActKind.DECIDE_TERMINATION_FOR_LATENESS,
            ActKind.TELL_RIGHT_TO_LEAVE);

    /** Each history of a service that was opened and has ended, with all that was done; what is taken back could open it again. */
    private static void ended(BiConsumer<End, List<Act>> check) {
        LongStream.range(5000, 5000 + HISTORIES).parallel().forEach(seed -> {
            var contract = Contract.of(RandomContracts.facts(seed));
            var run = DailyRun.of(contract, RandomContracts.BEGIN, RandomContracts.END, SettingsHistory.none());
            var reading = run.contract().read(RandomContracts.END, Settings.defaults());
            if (reading.facts(Fact.Withdrawn.class).isEmpty()) {
                reading.end()
                        .filter(end -> end.last().isBefore(RandomContracts.END)
                                && !end.last().isBefore(reading.start().orElseThrow()))
                        .ifPresent(end -> check.accept(end, run.acts()));
            }
        });
    }

    @Test
    public void nobody_is_suspended_or_asked_about_a_termination_when_the_contract_is_over() {
        ended((end, acts) -> assertThat(acts)
                .filteredOn(act -> act.on().isAfter(end.last()))
                .noneMatch(act -> OF_LASTING_CONTRACTS.contains(act.kind())));
    }

    @Test
    public void a_contract_is_closed_once_on_the_day_after_its_last_and_erased_later() {
        ended((end, acts) -> {
            assertThat(acts)
                    .filteredOn(act -> act.kind() == ActKind.CLOSE)
                    .singleElement()
                    .satisfies(act -> assertThat(act.on()).isEqualTo(end.last().plusDays(1)));
            assertThat(acts)
                    .filteredOn(act -> act.kind() == ActKind.OFFER_DATA_RETURN)
                    .hasSize(1);
            assertThat(acts).filteredOn(act -> act.kind() == ActKind.ERASE).allMatch(act -> act.on()
                    .isAfter(end.last().plusDays(30)));
        });
    }

    @Test
    public void no_period_after_the_end_is_owed() {
        ended((end, acts) -> assertThat(Money.sum(acts.stream()
                        .filter(act -> act.record() instanceof Fact.InvoiceIssued invoice
                                && invoice.period()
                                        .filter(period -> period.first().isAfter(end.last()))
                                        .isPresent())
                        .flatMap(act -> act.amounts().stream())
                        .map(amounts -> amounts.gross())
                        .toList()))
                .isEqualTo(Money.ZERO));
    }

    /** Unpaid, suspended, then objected to a higher price: the plan that is broken after the end asks for no decision about it. */
    @Test
    public void a_pause_that_outlasts_the_contract_leaves_nothing_to_decide() {
        var story = Story.startedOn("2025-09-15")
                .paid("2025-09-15", "5644.80")
                .add(new Fact.PriceRiseNotified(day("2026-10-01"), "CRM", Price.of("52.00")))
                .add(new Fact.FormalNoticePosted(day("2026-09-28"), "L-1", Money.of("511.07"), true))
                .add(new Fact.Objected(day("2026-10-10")))
                .add(new Fact.DunningPaused(day("2026-10-20"), day("2026-12-31"), "talks"));
        assertThat(story.acts("2027-06-30", "suspend", "confirm-end", "decide-termination", "close"))
                .containsExactly(
                        "2026-10-09 suspend:L-1", "2026-10-10 confirm-end:2026-11-14", "2026-11-15 close:2026-11-14");
    }

    @Test
    public void force_majeure_ends_a_contract_before_its_notice_and_only_once() {
        var story = Story.startedOn("2026-01-01")
                .paid("2026-01-01", "1411.20")
                .add(new Fact.ForceMajeureBegan(day("2026-03-01"), "flood"))
                .add(new Fact.NoticePosted(day("2026-04-10"), "N-1"))
                .add(new Fact.LetterPresented(day("2026-04-12"), "N-1"))
                .add(new Fact.ForceMajeureLetterPosted(day("2026-04-15"), Party.CLIENT));
        assertThat(story.acts("2026-12-31", "acknowledge-notice", "confirm-end", "close", "tell-right-to-leave"))
                .containsExactly(
                        "2026-04-12 acknowledge-notice:N-1",
                        "2026-04-15 confirm-end:2026-04-25",
                        "2026-04-15 tell-right-to-leave:2026-03-01",
                        "2026-04-26 close:2026-04-25");
    }

    @Test
    public void a_judgment_stops_what_was_late_and_the_notice_still_ends_the_contract() {
        var story = Story.startedOn("2026-09-01")
                .add(new Fact.FormalNoticePosted(day("2026-09-14"), "L-1", Money.of("511.07"), true))
                .add(new Fact.InsolvencyOpened(day("2026-09-20")))
                .add(new Fact.InsolvencyPublished(day("2026-10-05")))
                .add(new Fact.NoticePosted(day("2026-10-05"), "N-1"))
                .add(new Fact.LetterPresented(day("2026-10-06"), "N-1"))
                .paid("2026-10-01", "470.40")
                .paid("2026-11-01", "470.40");
        assertThat(story.acts(
                        "2027-06-30",
                        "suspend",
                        "decide-termination",
                        "post-second-notice",
                        "declare-claim",
                        "acknowledge-notice",
                        "close"))
                .containsExactly(
                        "2026-10-05 declare-claim:2026-10-05",
                        "2026-10-06 acknowledge-notice:N-1",
                        "2026-12-01 close:2026-11-30");
    }
}
