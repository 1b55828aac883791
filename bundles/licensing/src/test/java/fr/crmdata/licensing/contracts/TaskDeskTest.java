package fr.crmdata.licensing.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Covered;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Ground;
import fr.crmdata.licensing.model.contract.Party;
import fr.crmdata.licensing.model.rules.Instalments;
import fr.crmdata.licensing.office.DailyWork.Done;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** What people are asked to do: it is there until it is done, or until nobody need do it any more. */
public class TaskDeskTest extends DatabaseTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 1);

    private TestOffice office;
    private String number = "";

    public TaskDeskTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void begin() {
        office = new TestOffice(data);
        office.clock.set(START);
    }

    private void lived(LocalDate until, Fact... facts) {
        var all = new ArrayList<>(TestOffice.facts(START));
        all.addAll(List.of(facts));
        office.clock.set(until);
        number = office.book.open(Optional.of(TestDatabases.ACME), TestOffice.holder("Acmé"), all, START);
    }

    private List<String> open() {
        return office.tasks.open(10).stream().map(Done::key).toList();
    }

    private String id(String key) {
        return office.tasks.open(10).stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Fact letter() {
        return new Fact.FormalNoticePosted(LocalDate.of(2026, 11, 12), "L-1", Money.of("511.07"), true);
    }

    @Test
    public void a_decision_about_an_end_goes_when_the_debt_is_paid() {
        office.asStaff(() -> {
            lived(LocalDate.of(2026, 12, 16), letter());
            assertThat(open()).containsExactly("decide-termination:suspend:L-1");
            var id = id("decide-termination:suspend:L-1");

            office.contracts.record(number, new Fact.Paid(LocalDate.of(2026, 12, 16), Money.of("2000.00")));
            assertThat(open()).isEmpty();
            assertThat(office.tasks.find(id).orElseThrow().mark())
                    .as("by the reinstatement")
                    .isPresent();
        });
    }

    @Test
    public void a_decision_goes_when_a_judgment_freezes_the_debt() {
        office.asStaff(() -> {
            lived(LocalDate.of(2026, 12, 16), letter());
            office.contracts.record(number, new Fact.InsolvencyOpened(LocalDate.of(2026, 12, 16)));
            assertThat(open()).isEmpty();
        });
    }

    @Test
    public void a_decision_goes_when_it_is_taken() {
        office.asStaff(() -> {
            lived(LocalDate.of(2026, 12, 16), letter());
            office.contracts.record(number, new Fact.Terminated(LocalDate.of(2026, 12, 31), Ground.UNPAID));
            assertThat(open()).isEmpty();
        });
    }

    @Test
    public void a_remedied_breach_asks_for_no_decision() {
        office.asStaff(() -> {
            lived(
                    LocalDate.of(2026, 11, 30),
                    new Fact.Paid(START, Money.of("9000.00")),
                    new Fact.BreachNoticePosted(LocalDate.of(2026, 11, 10), "B-1", Party.CLIENT),
                    new Fact.LetterPresented(LocalDate.of(2026, 11, 12), "B-1"));
            assertThat(open()).containsExactly("decide-termination-for-breach:B-1");
            office.tasks.done(id("decide-termination-for-breach:B-1"), "we talked");
            assertThat(open()).isEmpty();
        });
    }

    @Test
    public void who_did_it_is_kept_and_asking_twice_changes_nothing() {
        office.asStaff(() -> {
            lived(LocalDate.of(2026, 12, 16), letter());
            var id = id("decide-termination:suspend:L-1");
            var task = office.tasks.done(id, " we wait until January ");
            assertThat(task.mark()).hasValueSatisfying(mark -> {
                assertThat(mark.by()).isEqualTo("Camille");
                assertThat(mark.note()).isEqualTo("we wait until January");
                assertThat(mark.at()).isEqualTo(office.clock.instant());
            });
            assertThat(office.tasks.done(id, "something else")).isEqualTo(task);
            assertThat(open()).isEmpty();
            assertThat(office.audited).containsOnlyOnce("licensing.task-done");
            assertThatThrownBy(() -> office.tasks.done("x", "")).isInstanceOf(LicensingRefusal.UnknownAct.class);
            assertThatThrownBy(() -> office.tasks.done(id, "x".repeat(201)))
                    .isInstanceOf(LicensingRefusal.Invalid.class);
        });
    }

    @Test
    public void a_broken_plan_is_told_by_somebody() {
        office.asStaff(() -> {
            lived(LocalDate.of(2026, 11, 5));
            office.contracts.record(
                    number,
                    new Fact.InstalmentPlanAgreed(
                            LocalDate.of(2026, 11, 5),
                            Covered.parse("issue-invoice:2026-11-01"),
                            Instalments.parse("2026-11-15 235.20, 2026-12-15 235.20")));
            assertThat(open()).isEmpty();
            office.clock.set(LocalDate.of(2026, 12, 20));
            office.runTask(LocalDate.of(2026, 12, 20));
            assertThat(open()).contains("tell-plan-over:2026-11-05");
        });
    }

    @Test
    public void a_claim_and_the_sources_are_still_to_be_seen_to_when_the_contract_is_over() {
        office.asStaff(() -> {
            lived(
                    LocalDate.of(2027, 1, 5),
                    new Fact.Paid(START, Money.of("9000.00")),
                    new Fact.NoticePosted(LocalDate.of(2026, 11, 2), "N-1"),
                    new Fact.LetterPresented(LocalDate.of(2026, 11, 3), "N-1"),
                    new Fact.InsolvencyOpened(LocalDate.of(2026, 11, 10)),
                    new Fact.InsolvencyPublished(LocalDate.of(2026, 11, 20)),
                    new Fact.ActivityCeased(LocalDate.of(2026, 11, 25)),
                    new Fact.SourcesRequested(LocalDate.of(2026, 11, 26)));
            assertThat(office.contracts.find(number).orElseThrow().last())
                    .hasValueSatisfying(last -> assertThat(last).isBefore(LocalDate.of(2027, 1, 5)));
            assertThat(open()).containsExactly("declare-claim:2026-11-20", "release-sources:2026-11-26");
            assertThat(office.tasks.open(1)).hasSize(1);
            office.tasks.done(id("declare-claim:2026-11-20"), "");
            assertThat(open()).containsExactly("release-sources:2026-11-26");
        });
    }

    @Test
    public void a_copy_of_the_data_is_asked_of_somebody_until_it_was_handed_over() {
        office.asStaff(() -> {
            lived(
                    LocalDate.of(2027, 1, 5),
                    new Fact.Paid(START, Money.of("9000.00")),
                    new Fact.NoticePosted(LocalDate.of(2026, 11, 2), "N-1"),
                    new Fact.LetterPresented(LocalDate.of(2026, 11, 3), "N-1"));
            office.contracts.record(number, new Fact.DataReturnRequested(LocalDate.of(2027, 1, 5), false));
            assertThat(open()).containsExactly("return-data:2027-01-05");
            var id = id("return-data:2027-01-05");
            assertThatThrownBy(() -> office.tasks.done(id, " ")).isInstanceOf(LicensingRefusal.Invalid.class);

            office.tasks.done(id, "encrypted link");
            assertThat(open()).isEmpty();
            assertThat(office.contracts.get(number).facts())
                    .extracting(fact -> fact.fact())
                    .contains(new Fact.DataHandedOver(LocalDate.of(2027, 1, 5), "encrypted link"));
        });
    }
}
