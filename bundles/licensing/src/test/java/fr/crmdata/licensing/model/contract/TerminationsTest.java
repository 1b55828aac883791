package fr.crmdata.licensing.model.contract;

import static fr.crmdata.licensing.model.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.Story;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import org.junit.Test;

/** Nobody ends a contract without what the terms and the law ask for. Terms 8 and 9; C. civ. 1225; C. com. L622-13. */
public class TerminationsTest {

    private static Story suspended(boolean namesTermination) {
        return Story.startedOn("2026-10-01")
                .add(new Fact.FormalNoticePosted(day("2026-10-12"), "L-1", Money.of("511.07"), namesTermination));
    }

    private static void end(Story story, String on, Ground ground) {
        var end = new Fact.Terminated(day(on), ground);
        HistoryRules.check(story.until(on).contract().with(end), end, SettingsHistory.none());
    }

    @Test
    public void fifteen_days_after_a_suspension_without_effect_it_is_possible() {
        assertThatThrownBy(() -> end(suspended(true), "2026-11-09", Ground.UNPAID))
                .isInstanceOf(LicensingRefusal.TooEarly.class)
                .hasMessageContaining("10/11/2026");
        end(suspended(true), "2026-11-10", Ground.UNPAID);
    }

    @Test
    public void who_paid_and_was_reinstated_is_not_ended_for_a_decision_that_was_asked_for_before() {
        var paid = suspended(true).paid("2026-11-20", "2000.00").paid("2026-12-01", "9000.00");
        assertThat(paid.acts("2027-02-01", "decide-termination", "reinstate"))
                .containsExactly("2026-11-10 decide-termination:suspend:L-1", "2026-11-20 reinstate:suspend:L-1");
        assertThatThrownBy(() -> end(paid, "2027-02-01", Ground.UNPAID))
                .isInstanceOf(LicensingRefusal.OutOfOrder.class);
    }

    @Test
    public void a_letter_that_did_not_name_termination_is_followed_by_one_that_does() {
        assertThatThrownBy(() -> end(suspended(false), "2026-12-20", Ground.UNPAID))
                .isInstanceOf(LicensingRefusal.OutOfOrder.class);
        var second =
                suspended(false).add(new Fact.FormalNoticePosted(day("2026-11-10"), "L-2", Money.of("900.00"), true));
        assertThatThrownBy(() -> end(second, "2026-11-20", Ground.UNPAID))
                .isInstanceOf(LicensingRefusal.TooEarly.class)
                .hasMessageContaining("21/11/2026");
        end(second, "2026-11-21", Ground.UNPAID);
    }

    @Test
    public void a_breach_that_was_remedied_in_time_ends_nothing() {
        var letter = Story.startedOn("2026-11-01")
                .add(new Fact.BreachNoticePosted(day("2026-11-10"), "B-1", Party.CLIENT))
                .add(new Fact.LetterPresented(day("2026-11-12"), "B-1"));
        end(letter, "2026-11-24", Ground.CLIENT_BREACH);
        letter.add(new Fact.BreachRemedied(day("2026-11-20"), "B-1"));
        assertThat(letter.acts("2026-12-31", "decide-termination-for-breach")).isEmpty();
        assertThatThrownBy(() -> end(letter, "2026-11-24", Ground.CLIENT_BREACH))
                .isInstanceOf(LicensingRefusal.OutOfOrder.class);
    }

    @Test
    public void a_debt_before_a_judgment_ends_nothing_and_nothing_more_is_asked_for_it() {
        assertThat(suspended(true)
                        .add(new Fact.InsolvencyOpened(day("2026-11-04")))
                        .acts("2026-11-30", "suspend", "decide-termination", "post-second-notice"))
                .containsExactly("2026-10-23 suspend:L-1");
        assertThat(suspended(false)
                        .add(new Fact.InsolvencyOpened(day("2026-11-04")))
                        .acts("2026-11-30", "decide-termination", "post-second-notice"))
                .isEmpty();
        assertThatThrownBy(() -> end(
                        suspended(true).add(new Fact.InsolvencyOpened(day("2026-11-04"))), "2026-11-20", Ground.UNPAID))
                .isInstanceOf(LicensingRefusal.NothingOwed.class);
    }

    @Test
    public void repeated_lateness_needs_a_letter_that_names_termination_and_is_without_effect() {
        var late = Story.startedOn("2026-06-01").paid("2026-06-03", "470.40").paid("2026-07-03", "470.40");
        assertThat(late.acts("2026-08-10", "decide-termination-for-lateness")).hasSize(1);
        assertThatThrownBy(() -> end(late, "2026-08-20", Ground.UNPAID))
                .isInstanceOf(LicensingRefusal.OutOfOrder.class);
        late.add(new Fact.FormalNoticePosted(day("2026-08-03"), "L-1", Money.of("510.40"), true));
        end(late, "2026-08-18", Ground.UNPAID);
    }
}
