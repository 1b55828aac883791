package fr.crmdata.licensing.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Covered;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.rules.Instalments;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.model.simulation.Timeline;
import fr.crmdata.licensing.office.ContractFilter;
import fr.crmdata.licensing.office.DailyWork.Done;
import fr.crmdata.licensing.office.DailyWork.LogFilter;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.Simulations;
import fr.crmdata.platform.data.TestDatabases;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** A contract's life over a real database: what is entered, what follows, what is refused. */
@RunWith(Parameterized.class)
public class ContractBookTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 1);
    private static final LocalDate TODAY = TestOffice.TODAY;

    @Parameterized.Parameters(name = "{0}")
    public static List<TestDatabases.Kind> kinds() {
        return List.of(TestDatabases.Kind.values());
    }

    @Rule
    public final TestDatabases data;

    private TestOffice office;

    public ContractBookTest(TestDatabases.Kind kind) {
        data = new TestDatabases(kind);
    }

    @org.junit.Before
    public void open() {
        office = new TestOffice(data);
    }

    private String contract(LocalDate start) {
        return office.contracts.open(
                Optional.of(TestDatabases.ACME), TestOffice.holder("Acmé"), TestOffice.facts(start));
    }

    private List<String> keys(String number) {
        return office.work.log(LogFilter.of(number), Optional.empty(), 100).items().stream()
                .map(Done::key)
                .toList();
    }

    /** Runs the days as the platform does. */
    private void untilNoonOf(LocalDate day) {
        for (var date = LocalDate.now(office.clock).plusDays(1); !date.isAfter(day); date = date.plusDays(1)) {
            office.clock.set(date);
            office.runTask(date);
        }
    }

    @Test
    public void a_contract_is_numbered_and_what_it_brings_on_its_first_day_is_done() {
        office.asStaff(() -> {
            var number = contract(TODAY);

            assertThat(number).isEqualTo("C-2026-00001");
            assertThat(keys(number)).contains("welcome:2026-11-25", "issue-invoice:2026-11-25");
            var view = office.contracts.get(number);
            assertThat(view.state().phase()).isEqualTo(Phase.ACTIVE);
            assertThat(view.figures().fee().gross()).isEqualTo(Money.of("470.40"));
            assertThat(view.figures().balanceDue()).isEqualTo(Money.of("470.40"));
            assertThat(view.figures().account()).singleElement().satisfies(line -> {
                assertThat(line.debit()).isEqualTo(Money.of("470.40"));
                assertThat(line.open()).isEqualTo(Money.of("470.40"));
            });
            assertThat(view.timeline().entries()).anyMatch(entry -> entry.key().equals("issue-invoice:2026-11-25"));
            assertThat(view.agenda()).isNotEmpty();
            assertThat(office.contracts.of(TestDatabases.ACME)).hasValueSatisfying(summary -> {
                assertThat(summary.monthly()).isEqualTo(Money.of("392.00"));
                assertThat(summary.seats()).isEqualTo(8);
                assertThat(summary.nextDue()).isPresent();
            });
        });
    }

    @Test
    public void dunning_waits_in_a_pause_and_who_decided_it_is_known() {
        office.asStaff(() -> {
            var number = contract(TODAY);
            var pause = new Fact.DunningPaused(TODAY, TODAY.plusDays(10), "talks");
            assertThat(office.contracts.record(number, pause).by()).isNotEmpty();

            untilNoonOf(TODAY.plusDays(10));
            assertThat(keys(number)).noneMatch(key -> key.startsWith("remind:"));
            assertThat(office.contracts.get(number).figures().pausedUntil()).contains(TODAY.plusDays(10));

            untilNoonOf(TODAY.plusDays(11));
            assertThat(keys(number)).contains("remind:issue-invoice:2026-11-25");
        });
    }

    @Test
    public void instalments_are_agreed_for_late_invoices_and_their_end_is_an_act() {
        office.asStaff(() -> {
            var number = contract(TODAY);
            untilNoonOf(TODAY.plusDays(1));
            var covers = Covered.parse("issue-invoice:2026-11-25");
            assertThatThrownBy(() -> office.contracts.record(
                            number,
                            new Fact.InstalmentPlanAgreed(
                                    TODAY.plusDays(1), covers, Instalments.parse("2026-12-04 400.00"))))
                    .isInstanceOf(LicensingRefusal.PlanSum.class);
            var plan = new Fact.InstalmentPlanAgreed(
                    TODAY.plusDays(1), covers, Instalments.parse("2026-12-04 235.20, 2027-01-04 235.20"));
            office.contracts.record(number, plan);
            assertThat(office.contracts.get(number).figures().plan())
                    .hasValueSatisfying(kept -> assertThat(kept.agreed()).isEqualTo(plan));

            untilNoonOf(LocalDate.of(2026, 12, 15));
            assertThat(keys(number)).contains("tell-plan-over:2026-11-26", "remind:issue-invoice:2026-11-25");
        });
    }

    @Test
    public void contracts_are_found_by_name_number_and_state() {
        office.asStaff(() -> {
            var acme = contract(TODAY);
            var other = office.contracts.open(Optional.empty(), TestOffice.holder("100 % Étanche"), List.of());

            assertThat(numbers(ContractFilter.all())).containsExactly(other, acme);
            assertThat(numbers(new ContractFilter("ACME", java.util.Set.of(), Optional.empty(), false)))
                    .containsExactly(acme);
            assertThat(numbers(new ContractFilter("0 %", java.util.Set.of(), Optional.empty(), false)))
                    .containsExactly(other);
            assertThat(numbers(ContractFilter.all().in(Phase.ACTIVE))).containsExactly(acme);
            assertThat(numbers(new ContractFilter("", java.util.Set.of(), Optional.empty(), true)))
                    .containsExactly(acme);
            assertThat(numbers(ContractFilter.all().of(TestDatabases.GLOBEX))).isEmpty();
            assertThat(office.contracts.count(ContractFilter.all())).isEqualTo(2);
            var first = office.contracts.find(ContractFilter.all(), Optional.empty(), 1);
            assertThat(office.contracts
                            .find(ContractFilter.all(), first.next(), 1)
                            .items())
                    .singleElement()
                    .satisfies(summary -> assertThat(summary.number()).isEqualTo(acme));
        });
    }

    private List<String> numbers(ContractFilter filter) {
        return office.contracts.find(filter, Optional.empty(), 10).items().stream()
                .map(summary -> summary.number())
                .toList();
    }

    @Test
    public void a_client_has_one_contract_that_is_not_over() {
        office.asStaff(() -> {
            contract(TODAY);
            assertThatThrownBy(() -> contract(TODAY)).isInstanceOf(LicensingRefusal.HasContract.class);
        });
    }

    @Test
    public void unpaid_means_reminded_suspended_and_reinstated_when_it_is_paid() {
        office.asStaff(() -> {
            office.clock.set(START);
            var number = contract(START);
            untilNoonOf(LocalDate.of(2026, 11, 12));
            assertThat(keys(number))
                    .contains("remind:issue-invoice:2026-11-01", "post-formal-notice:issue-invoice:2026-11-01");

            office.contracts.record(
                    number, new Fact.FormalNoticePosted(LocalDate.of(2026, 11, 12), "L-1", Money.of("511.07"), true));
            untilNoonOf(LocalDate.of(2026, 11, 23));
            assertThat(phase(number)).isEqualTo(Phase.ACTIVE);
            office.clock.set(LocalDate.of(2026, 11, 24), LocalTime.of(0, 5));
            office.runTask(LocalDate.of(2026, 11, 24));
            assertThat(phase(number)).isEqualTo(Phase.ACTIVE);
            office.clock.set(LocalDate.of(2026, 11, 24), LocalTime.of(9, 0));
            office.runTask(LocalDate.of(2026, 11, 24));
            assertThat(phase(number)).isEqualTo(Phase.SUSPENDED);

            office.contracts.record(number, new Fact.Paid(LocalDate.of(2026, 11, 24), Money.of("511.07")));
            assertThat(phase(number)).isEqualTo(Phase.ACTIVE);
            assertThat(keys(number)).contains("suspend:L-1", "reinstate:suspend:L-1");
            assertThat(office.events)
                    .extracting(event -> event.type() + " " + event.data().getOrDefault("phase", ""))
                    .contains("licensing.phase-changed SUSPENDED", "licensing.phase-changed ACTIVE");
        });
    }

    private Phase phase(String number) {
        return office.contracts.find(number).orElseThrow().phase();
    }

    @Test
    public void a_day_twice_is_a_day_once() {
        office.asStaff(() -> {
            var number = contract(TODAY);
            untilNoonOf(TODAY.plusDays(40));
            var once = keys(number);

            office.runTask(TODAY.plusDays(40));
            office.runTask(TODAY.plusDays(39));

            assertThat(keys(number)).isEqualTo(once).doesNotHaveDuplicates();
        });
    }

    @Test
    public void after_downtime_the_acts_are_those_of_the_days_that_were_missed() {
        office.asStaff(() -> {
            var number = contract(TODAY);
            office.clock.set(TODAY.plusDays(70));
            office.contracts.record(number, new Fact.Paid(TODAY.plusDays(70), Money.of("100.00")));

            assertThat(office.work
                            .log(LogFilter.of(number), Optional.empty(), 100)
                            .items())
                    .anySatisfy(done -> {
                        assertThat(done.key()).isEqualTo("issue-invoice:2026-12-25");
                        assertThat(done.on()).isEqualTo(LocalDate.of(2026, 12, 11));
                    });
        });
    }

    @Test
    public void a_fact_of_the_past_is_taken_only_if_nothing_would_have_been_done_otherwise() {
        office.asStaff(() -> {
            office.clock.set(START);
            var number = contract(START);
            untilNoonOf(LocalDate.of(2026, 11, 12));

            assertThatThrownBy(() -> office.contracts.record(
                            number, new Fact.Paid(LocalDate.of(2026, 11, 2), Money.of("470.40"))))
                    .isInstanceOf(LicensingRefusal.Backdated.class);
            office.contracts.record(number, new Fact.Committed(LocalDate.of(2026, 11, 5), LocalDate.of(2027, 10, 31)));
            office.contracts.record(number, new Fact.Paid(LocalDate.of(2026, 11, 12), Money.of("470.40")));
            assertThat(office.contracts.get(number).figures().overdue()).isEqualTo(Money.ZERO);
        });
    }

    @Test
    public void a_wrong_fact_is_withdrawn_with_its_reason_and_once() {
        office.asStaff(() -> {
            var number = contract(TODAY);
            var paid = office.contracts.record(number, new Fact.Paid(TODAY, Money.of("470.40")));

            office.contracts.withdraw(number, paid.id(), "another client's money");

            var view = office.contracts.get(number);
            assertThat(view.figures().balanceDue()).isEqualTo(Money.of("470.40"));
            assertThat(view.facts())
                    .filteredOn(fact -> fact.id().equals(paid.id()))
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.withdrawn()).contains("another client's money"));
            assertThatThrownBy(() -> office.contracts.withdraw(number, paid.id(), "again"))
                    .isInstanceOf(LicensingRefusal.UnknownFact.class);
            var invoice = view.facts().stream()
                    .filter(fact -> fact.fact() instanceof Fact.InvoiceIssued)
                    .findFirst()
                    .orElseThrow();
            assertThatThrownBy(() -> office.contracts.withdraw(number, invoice.id(), "no"))
                    .isInstanceOf(LicensingRefusal.NotEntered.class);
        });
    }

    @Test
    public void what_cannot_be_is_refused_and_leaves_nothing_behind() {
        office.asStaff(() -> {
            var number = contract(TODAY);
            var before = office.contracts.get(number).facts().size();
            var impossible = List.of(
                    new Fact.SeatsRemoved(TODAY, "crm", 9),
                    new Fact.Objected(TODAY),
                    new Fact.PriceAgreed(TODAY.plusDays(1), "crm", fr.crmdata.api.money.Price.of("60")),
                    new Fact.Paid(TODAY.plusDays(1), Money.of("1.00")),
                    new Fact.Told(TODAY, new fr.crmdata.licensing.model.contract.ActKey("welcome:x")),
                    new Fact.Terminated(TODAY, fr.crmdata.licensing.model.contract.Ground.UNPAID));

            assertThat(impossible).allSatisfy(fact -> assertThatThrownBy(() -> office.contracts.record(number, fact))
                    .isInstanceOf(LicensingRefusal.class));
            assertThat(office.contracts.get(number).facts()).hasSize(before);
            assertThatThrownBy(() -> office.contracts.record("C-2026-99999", new Fact.FraudReported(TODAY)))
                    .isInstanceOfSatisfying(
                            LicensingRefusal.UnknownContract.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        });
    }

    @Test
    public void conventions_are_decided_for_later_and_signed() {
        office.asStaff(() -> {
            contract(TODAY);
            var history = office.contracts.decide(TODAY.plusDays(3), Map.of("invoicing.issueDays", "20"));

            assertThat(history.on(TODAY)).isEqualTo(Settings.defaults());
            assertThat(history.on(TODAY.plusDays(3)).invoicing().issueDays()).isEqualTo(20);
            assertThat(history.changes()).singleElement().satisfies(change -> assertThat(change.author())
                    .isEqualTo("Camille"));
            assertThat(office.contracts.of(TestDatabases.ACME).orElseThrow().nextDue())
                    .hasValueSatisfying(next -> assertThat(next).isBeforeOrEqualTo(TODAY.plusDays(3)));
            assertThatThrownBy(() -> office.contracts.decide(TODAY.minusDays(1), Map.of()))
                    .isInstanceOf(LicensingRefusal.TooLate.class);
        });
    }

    @Test
    public void a_dry_run_says_what_tomorrow_does_and_writes_nothing() {
        office.asStaff(() -> {
            var number = contract(TODAY);
            var due = LocalDate.of(2026, 12, 11);
            var before = keys(number);

            var dry = office.work.dryRun(due, Optional.empty(), 100).items();

            assertThat(keys(number)).isEqualTo(before);
            untilNoonOf(due);
            assertThat(keys(number).stream()
                            .filter(key -> !before.contains(key))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(
                            dry.stream().map(act -> act.act().key().value()).toList());
        });
    }

    @Test
    public void a_simulation_tells_what_would_be_and_writes_nothing() {
        office.asStaff(() -> {
            var number = contract(TODAY);
            var supposed = new Fact.FormalNoticePosted(TODAY.plusDays(12), "L-9", Money.of("470.40"), true);

            var timeline = office.simulations.run(new Simulations.Question(
                    Optional.of(number), List.of(supposed), Map.of(), TODAY.plusYears(1), Optional.empty()));

            assertThat(timeline.entries()).anyMatch(entry -> entry.key().equals("suspend:L-9"));
            assertThat(timeline.entries()).anyMatch(entry -> entry.key().equals("issue-invoice:2026-11-25"));
            assertThat(phase(number)).isEqualTo(Phase.ACTIVE);
            assertThatThrownBy(() -> office.simulations.run(new Simulations.Question(
                            Optional.of(number), List.of(), Map.of(), TODAY.plusYears(90), Optional.empty())))
                    .isInstanceOf(LicensingRefusal.Invalid.class);
        });
    }

    @Test
    public void what_is_supposed_to_be_paid_late_in_a_half_year_without_a_rate_has_no_answer() {
        office.asStaff(() -> {
            var number = contract(TODAY);
            assertThatThrownBy(() -> supposePaid(number, LocalDate.of(2031, 2, 10)))
                    .isInstanceOfSatisfying(LicensingRefusal.UnknownRate.class, refusal -> {
                        assertThat(refusal.kind().status()).isEqualTo(409);
                        assertThat(refusal.message(Language.FR)).contains("1er semestre 2031", "10/02/2031");
                        assertThat(refusal.message(Language.EN)).contains("first half of 2031");
                    });
            assertThatThrownBy(() -> supposePaid(number, LocalDate.of(2031, 8, 10)))
                    .hasMessageContaining("second half of 2031");
            assertThat(supposePaid(number, LocalDate.of(2026, 12, 20)).entries())
                    .anyMatch(entry -> entry.key().startsWith("issue-penalty"));
        });
    }

    private Timeline supposePaid(String number, LocalDate on) {
        return office.simulations.run(new Simulations.Question(
                Optional.of(number),
                List.of(new Fact.Paid(on, Money.of("470.40"))),
                Map.of(),
                on.plusMonths(1),
                Optional.empty()));
    }

    @Test
    public void every_use_case_asks_for_its_permission() {
        office.asStaff(() -> {
            var number = contract(TODAY);
            List.of(
                            LicensingPermissions.READ,
                            LicensingPermissions.MANAGE,
                            LicensingPermissions.SETTINGS,
                            LicensingPermissions.RUN)
                    .forEach(office.access::refuse);
            assertThat(List.<Runnable>of(
                            () -> office.contracts.get(number),
                            () -> office.contracts.find(ContractFilter.all(), Optional.empty(), 1),
                            () -> office.contracts.record(number, new Fact.FraudReported(TODAY)),
                            () -> office.contracts.withdraw(number, "x", "y"),
                            () -> office.contracts.decide(TODAY, Map.of()),
                            () -> office.contracts.assign(number, TestDatabases.GLOBEX),
                            () -> office.work.run(TODAY),
                            () -> office.work.dryRun(TODAY, Optional.empty(), 1),
                            () -> office.tasks.open(1),
                            () -> office.tasks.find("x"),
                            () -> office.tasks.done("x", "")))
                    .allSatisfy(call -> assertThatThrownBy(call::run)
                            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                                    .isEqualTo(Refusal.Kind.FORBIDDEN)));
        });
    }
}
