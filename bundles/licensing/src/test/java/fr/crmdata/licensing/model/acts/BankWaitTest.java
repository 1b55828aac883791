package fr.crmdata.licensing.model.acts;

import static fr.crmdata.licensing.model.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.Story;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** The last day to pay is Thursday, 22 October; without payment the service is suspended on the 23rd. */
public class BankWaitTest {

    private static final SettingsHistory SETTINGS = SettingsHistory.none();

    private static Contract unpaid() {
        return Story.startedOn("2026-10-01")
                .add(new Fact.FormalNoticePosted(day("2026-10-12"), "L-1", Money.of("511.07"), true))
                .until("2026-10-22")
                .contract();
    }

    private static DailyRun run(Contract contract, String from, String to, Optional<LocalDate> read, String today) {
        var wait = new BankWait(read, day(today));
        return DailyRun.of(contract, day(from), day(to), SETTINGS, (due, known, isLast) -> due.stream()
                .flatMap(act ->
                        act.kind() == ActKind.SUSPEND ? wait.now(act, known, SETTINGS).stream() : List.of(act).stream())
                .toList());
    }

    private static DailyRun run(Contract contract, String day, String read) {
        return run(contract, day, day, Optional.of(day(read)), day);
    }

    private static List<String> keys(DailyRun run) {
        return run.acts().stream().map(act -> act.on() + " " + act.key()).toList();
    }

    @Test
    public void with_the_statement_of_the_last_day_it_is_suspended() {
        assertThat(keys(run(unpaid(), "2026-10-23", "2026-10-22"))).containsExactly("2026-10-23 suspend:L-1");
    }

    @Test
    public void without_it_somebody_is_told_once_and_the_contract_is_looked_at_again() {
        var first = run(unpaid(), "2026-10-23", "2026-10-21");
        assertThat(keys(first)).containsExactly("2026-10-23 wait-for-bank:L-1");
        assertThat(first.next()).contains(day("2026-10-23"));
        assertThat(first.acts().get(0).why().in(Language.FR)).contains("2026-10-22", "2026-10-21");
        var again = run(first.contract(), "2026-10-23", "2026-10-21");
        assertThat(again.acts()).isEmpty();
        assertThat(again.next()).contains(day("2026-10-23"));
        assertThat(keys(run(again.contract(), "2026-10-23", "2026-10-22"))).containsExactly("2026-10-23 suspend:L-1");
    }

    @Test
    public void what_was_paid_on_the_last_day_and_read_later_counts_for_its_day() {
        var waiting = run(unpaid(), "2026-10-23", "2026-10-21").contract();
        var paid = new Fact.Paid(day("2026-10-22"), Money.of("511.07"));
        var known = Backdating.accept(waiting, paid, day("2026-10-26"), SETTINGS);
        var run = run(known, "2026-10-26", "2026-10-23");
        assertThat(keys(run)).noneMatch(key -> key.contains("suspend"));
        assertThat(run.contract()
                        .read(day("2026-10-26"), SETTINGS.on(day("2026-10-26")))
                        .suspension())
                .isEmpty();
    }

    @Test
    public void it_does_not_wait_for_ever_and_says_so() {
        var waiting = run(unpaid(), "2026-10-23", "2026-10-21").contract();
        assertThat(keys(run(waiting, "2026-10-25", "2026-10-21"))).isEmpty();
        var late = run(waiting, "2026-10-26", "2026-10-21");
        assertThat(keys(late)).containsExactly("2026-10-26 suspend:L-1", "2026-10-26 check-bank:L-1");
    }

    @Test
    public void days_on_which_the_service_was_down_are_not_days_of_waiting() {
        var run = run(unpaid(), "2026-10-23", "2026-10-28", Optional.of(day("2026-10-21")), "2026-10-28");
        assertThat(keys(run)).containsExactly("2026-10-28 wait-for-bank:L-1");
        assertThat(run.next()).contains(day("2026-10-28"));
        var read = run(run.contract(), "2026-10-28", "2026-10-29", Optional.of(day("2026-10-28")), "2026-10-29");
        assertThat(keys(read)).containsExactly("2026-10-29 suspend:L-1");
    }

    @Test
    public void where_nobody_reads_statements_nothing_waits() {
        assertThat(keys(run(unpaid(), "2026-10-23", "2026-10-23", Optional.empty(), "2026-10-23")))
                .containsExactly("2026-10-23 suspend:L-1");
    }

    @Test
    public void what_is_foreseen_for_tomorrow_does_not_wait() {
        assertThat(keys(run(unpaid(), "2026-10-23", "2026-10-23", Optional.of(day("2026-10-21")), "2026-10-22")))
                .containsExactly("2026-10-23 suspend:L-1");
    }
}
