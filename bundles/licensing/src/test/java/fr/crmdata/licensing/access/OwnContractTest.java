package fr.crmdata.licensing.access;

import static fr.crmdata.licensing.access.TestDoor.person;
import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.MyContract.FraudNotice;
import fr.crmdata.licensing.office.MyContract.FraudReport;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.store.FraudStore;
import fr.crmdata.licensing.store.Numbers;
import fr.crmdata.platform.data.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What a client’s administrator sees of the own contract and declares about it. */
@RunWith(Parameterized.class)
public class OwnContractTest {

    private static final LocalDate TODAY = TestOffice.TODAY;
    private static final Caller ANNE = person(ACME, "acme-anne", Role.ADMINISTRATOR);
    private static final Caller BEN = person(ACME, "acme-ben", Role.AGENT);
    private static final Caller EVE = person(GLOBEX, "globex-eve", Role.ADMINISTRATOR);

    @Parameterized.Parameters(name = "{0}")
    public static List<TestDatabases.Kind> kinds() {
        return List.of(TestDatabases.Kind.values());
    }

    @Rule
    public final TestDatabases data;

    private TestOffice office;
    private TestDoor door;
    private FakeUsers users;
    private MyContractDesk desk;
    private FraudLocks locks;
    private FraudDesk frauds;

    public OwnContractTest(TestDatabases.Kind kind) {
        data = new TestDatabases(kind);
    }

    @Before
    public void open() {
        office = new TestOffice(data);
        door = new TestDoor(office);
        users = new FakeUsers(office.access, List.of(ANNE, BEN, EVE));
        var lock = new Lock(office.access, users);
        var reports = new FraudStore(office.operator);
        desk = new MyContractDesk(
                office.access,
                office.operator,
                office.store,
                office.book,
                office.views,
                office.settings,
                new Numbers(office.operator),
                reports,
                lock,
                office.audit(),
                office.clock);
        locks = new FraudLocks(office.access, office.operator, reports, lock, office.audit(), office.clock);
        frauds = new FraudDesk(office.access, office.operator, reports, office.store, office.audit(), office.clock);
    }

    private String contract(LocalDate start) {
        var number = new String[1];
        office.asStaff(() -> number[0] =
                office.contracts.open(Optional.of(ACME), TestOffice.holder("Acme"), TestOffice.facts(start)));
        return number[0];
    }

    private void record(String number, Fact fact) {
        office.asStaff(() -> office.contracts.record(number, fact));
    }

    @Test
    public void an_administrator_sees_the_own_contract_and_nobody_elses() {
        var number = contract(TODAY);
        assertThat(door.as(ANNE, desk::view)).map(view -> view.number()).contains(number);
        assertThat(door.as(EVE, desk::view)).isEmpty();
        assertThat(door.as(EVE, desk::choices).mayGiveNotice()).isFalse();
        assertThatThrownBy(() -> door.as(EVE, desk::giveNotice)).isInstanceOf(LicensingRefusal.NoContract.class);
    }

    @Test
    public void nothing_is_seen_or_declared_without_its_permission() {
        contract(TODAY);
        office.access.refuse(OwnContractPermissions.OWN);
        office.access.refuse(OwnContractPermissions.DECLARE);
        office.access.refuse(OwnContractPermissions.REPORT_FRAUD);
        assertThatThrownBy(() -> door.as(BEN, desk::view)).isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> door.as(BEN, desk::giveNotice)).isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> door.as(BEN, desk::object)).isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> door.as(BEN, () -> desk.requestData(true))).isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> door.as(BEN, () -> desk.reportFraud(new FraudNotice(Set.of(), Optional.empty(), ""))))
                .isInstanceOf(AccessRefusal.class);
        assertThat(users.locked()).isEmpty();
    }

    @Test
    public void notice_that_is_given_here_is_received_today_and_can_be_given_once() {
        contract(LocalDate.of(2026, 11, 10));
        var effect = door.as(ANNE, () -> desk.noticeEffect(TODAY));
        assertThat(effect.last()).isEqualTo(LocalDate.of(2027, 1, 9));
        assertThat(effect.owed()).isEqualTo(Money.of("392.00"));

        var view = door.as(ANNE, desk::giveNotice);
        assertThat(view.state().end()).map(end -> end.last()).contains(effect.last());
        assertThat(office.audited).contains("licensing.notice-given");
        assertThatThrownBy(() -> door.as(ANNE, desk::giveNotice)).isInstanceOf(LicensingRefusal.OutOfOrder.class);
        assertThatThrownBy(() -> door.as(ANNE, () -> desk.noticeEffect(TODAY)))
                .isInstanceOf(LicensingRefusal.OutOfOrder.class);
    }

    @Test
    public void an_objection_needs_a_price_rise_that_may_still_be_objected_to() {
        var number = contract(LocalDate.of(2025, 11, 10));
        assertThatThrownBy(() -> door.as(ANNE, desk::object)).isInstanceOf(LicensingRefusal.class);

        record(number, new Fact.PriceRiseNotified(TODAY, "crm", Price.of("52.00")));
        assertThat(door.as(ANNE, desk::choices).objectionUntil()).isPresent();
        var view = door.as(ANNE, desk::object);
        assertThat(view.state().end()).isPresent();
    }

    @Test
    public void data_are_asked_for_after_the_end_and_kept_as_long_as_wished() {
        contract(LocalDate.of(2026, 9, 10));
        assertThatThrownBy(() -> door.as(ANNE, () -> desk.requestData(false)))
                .isInstanceOf(LicensingRefusal.OutOfOrder.class);

        door.as(ANNE, desk::giveNotice);
        office.clock.set(LocalDate.of(2027, 1, 10));
        assertThat(door.as(ANNE, desk::choices).mayAskForData()).isTrue();
        var until = LocalDate.of(2027, 4, 30);
        door.as(ANNE, () -> desk.requestData(false));
        var view = door.as(ANNE, () -> desk.hold(until));
        assertThat(view.state().phase()).isEqualTo(Phase.ENDED);
        assertThat(door.as(ANNE, desk::choices).dataUntil())
                .hasValueSatisfying(last -> assertThat(last).isAfterOrEqualTo(until));
        assertThatThrownBy(() -> door.as(ANNE, () -> desk.hold(until.plusYears(3))))
                .isInstanceOf(LicensingRefusal.Invalid.class);
    }

    @Test
    public void a_fraud_report_locks_those_who_are_named_at_once_and_is_one_fact_a_day() {
        var number = contract(TODAY);
        var report = door.as(ANNE, () -> desk.reportFraud(new FraudNotice(Set.of("acme-ben"), Optional.empty(), "?")));
        assertThat(report.locked()).containsExactly("acme-ben");
        var again = door.as(ANNE, () -> desk.reportFraud(new FraudNotice(Set.of("acme-ben"), Optional.empty(), "")));
        assertThat(again.locked()).as("whoever is locked already").isEmpty();
        assertThat(users.locked()).containsExactly("acme-ben");
        assertThat(facts(number)).isEqualTo(1);

        heard();
        assertThat(users.locked()).as("nobody else").containsExactly("acme-ben");
        assertThat(door.as(EVE, desk::fraudReports)).isEmpty();
    }

    @Test
    public void
            a_fraud_report_that_names_another_clients_user_or_nobody_or_an_impossible_moment_is_refused_and_nothing_is_written() {
        var number = contract(TODAY);
        for (var named : List.of(Set.of("globex-eve"), Set.of("nobody"), Set.of("acme-ben", "globex-eve"))) {
            assertThatThrownBy(
                            () -> door.as(ANNE, () -> desk.reportFraud(new FraudNotice(named, Optional.empty(), "?"))))
                    .isInstanceOfSatisfying(LicensingRefusal.Invalid.class, no -> assertThat(no.fields())
                            .extracting(FieldProblem::field)
                            .containsExactly("users"));
        }
        for (var since :
                List.of(Instant.MIN, Instant.MAX, office.clock.instant().plus(Duration.ofDays(2)))) {
            assertThatThrownBy(() ->
                            door.as(ANNE, () -> desk.reportFraud(new FraudNotice(Set.of(), Optional.of(since), "?"))))
                    .isInstanceOf(LicensingRefusal.Invalid.class);
        }
        assertThat(users.locked()).isEmpty();
        assertThat(door.as(ANNE, desk::fraudReports)).isEmpty();
        assertThat(facts(number)).isZero();
        assertThat(office.audited).doesNotContain("licensing.fraud-reported");
    }

    @Test
    public void the_operator_sees_each_report_with_its_72_hours_and_keeps_the_dates_of_the_letter_apart() {
        var number = contract(TODAY);
        var report = door.as(ANNE, () -> desk.reportFraud(new FraudNotice(Set.of("acme-ben"), Optional.empty(), "?")));
        var seen = asStaff(() -> frauds.list(Optional.empty(), 10)).items();
        assertThat(seen).singleElement().satisfies(one -> {
            assertThat(one.client()).isEqualTo(ACME);
            assertThat(one.contract()).contains(number);
            assertThat(Duration.between(one.report().at(), one.notifyBefore())).isEqualTo(Duration.ofHours(72));
            assertThat(one.posted()).isEmpty();
        });
        asStaff(() -> frauds.enterLetter(report.id(), TODAY, Optional.empty()));
        office.clock.set(TODAY.plusDays(1));
        var entered = asStaff(() -> frauds.enterLetter(report.id(), TODAY, Optional.of(TODAY.plusDays(1))));
        assertThat(entered.posted()).contains(TODAY);
        assertThat(entered.presented()).contains(TODAY.plusDays(1));
        assertThat(entered.report().at()).isEqualTo(report.at());
        assertThat(asStaff(() -> office.tasks.open(10)))
                .extracting(task -> task.key())
                .containsExactly("assess-breach:" + TODAY);
    }

    @Test
    public void dates_of_a_letter_that_cannot_be_are_refused_and_no_client_enters_or_reads_them() {
        contract(TODAY);
        var report = door.as(ANNE, () -> desk.reportFraud(new FraudNotice(Set.of("acme-ben"), Optional.empty(), "?")));
        asStaff(() -> {
            assertThatThrownBy(() -> frauds.enterLetter(report.id(), TODAY.plusDays(1), Optional.empty()))
                    .isInstanceOf(LicensingRefusal.Invalid.class);
            assertThatThrownBy(() -> frauds.enterLetter(report.id(), TODAY, Optional.of(TODAY.minusDays(1))))
                    .isInstanceOf(LicensingRefusal.Invalid.class);
            assertThatThrownBy(() -> frauds.enterLetter("none", TODAY, Optional.empty()))
                    .isInstanceOf(LicensingRefusal.UnknownFraudReport.class);
            return true;
        });
        office.access.refuse(LicensingPermissions.READ);
        office.access.refuse(LicensingPermissions.POST);
        assertThatThrownBy(() -> door.as(EVE, () -> frauds.list(Optional.empty(), 10)))
                .isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> door.as(EVE, () -> frauds.enterLetter(report.id(), TODAY, Optional.empty())))
                .isInstanceOf(AccessRefusal.class);
    }

    private <T> T asStaff(Supplier<T> work) {
        return office.data.scope().as(TestOffice.staff(), work);
    }

    @Test
    public void fraud_that_the_operators_staff_records_locks_everybody_of_that_client_once() {
        var number = contract(TODAY);
        record(number, new Fact.FraudReported(TODAY));
        heard();
        heard();
        assertThat(users.locked()).containsExactlyInAnyOrder("acme-anne", "acme-ben");
        assertThat(door.as(ANNE, desk::fraudReports))
                .extracting(FraudReport::by)
                .containsExactly("L’exploitant, sur déclaration du client");
    }

    private long facts(String number) {
        return door
                .as(TestOffice.daily(), () -> office.operator.inOne(() -> office.book.contract(number)))
                .facts()
                .stream()
                .filter(Fact.FraudReported.class::isInstance)
                .count();
    }

    /** Everything that was published, as the outbox delivers it. */
    private void heard() {
        for (Event event : office.events) {
            if (locks.types().contains(event.type())) {
                door.as(TestOffice.daily(), () -> {
                    locks.on(event);
                    return null;
                });
            }
        }
    }
}
