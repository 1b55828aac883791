package fr.crmdata.licensing.access;

import static fr.crmdata.licensing.access.TestDoor.CALLS;
import static fr.crmdata.licensing.access.TestDoor.CONTACTS;
import static fr.crmdata.licensing.access.TestDoor.person;
import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.Preferences;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.Session;
import fr.crmdata.api.identity.SignInRule.Attempt;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.model.rules.SeatLine;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.office.Seats;
import fr.crmdata.licensing.office.Seats.Beyond;
import fr.crmdata.licensing.office.Seats.Seat;
import fr.crmdata.licensing.office.Seats.SessionPolicy;
import fr.crmdata.licensing.office.Subscriptions;
import fr.crmdata.licensing.store.OrderStore;
import fr.crmdata.platform.data.TestDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What a contract opens and closes: modules, seats, sessions, suspension, end. */
@RunWith(Parameterized.class)
public class ContractRuleTest {

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

    public ContractRuleTest(TestDatabases.Kind kind) {
        data = new TestDatabases(kind);
    }

    @Before
    public void open() {
        office = new TestOffice(data);
        door = new TestDoor(office);
    }

    private String contract(List<? extends Fact> facts) {
        var number = new String[1];
        office.asStaff(() -> number[0] = office.contracts.open(Optional.of(ACME), TestOffice.holder("Acme"), facts));
        return number[0];
    }

    private String contract() {
        return contract(TestOffice.facts(TODAY));
    }

    private Seat designate(String user) {
        return door.as(ANNE, () -> door.seats.designate("crm", user));
    }

    @Test
    public void a_client_without_contract_is_not_restricted() {
        assertThat(door.objection(BEN, CONTACTS)).isEmpty();
        assertThat(door.as(BEN, () -> door.policies.judge(attempt(BEN, 9))).refusal())
                .isEmpty();
        assertThat(door.as(ANNE, () -> door.seats.modules())).isEmpty();
    }

    @Test
    public void on_premise_the_licence_says_how_many_people_can_be_designated() {
        door.licensed = Optional.of(Map.of("crm", 1));
        assertThat(door.objection(BEN, CONTACTS)).contains("licensing.not-designated");
        assertThat(door.objection(BEN, CALLS)).contains("licensing.module-closed");
        assertThat(door.as(ANNE, () -> door.seats.modules()))
                .extracting(seats -> seats.module() + " " + seats.bought() + " " + seats.free())
                .containsExactly("crm 1 1");

        designate("acme-ben");
        assertThat(door.objection(BEN, CONTACTS)).isEmpty();
        assertThatThrownBy(() -> designate("acme-anne")).isInstanceOf(LicensingRefusal.NoSeatFree.class);
    }

    @Test
    public void on_premise_without_a_licence_that_opens_every_module_is_closed() {
        door.licensed = Optional.of(Map.of());
        assertThat(door.objection(BEN, CONTACTS)).contains("licensing.module-closed");
        assertThat(door.objection(ANNE, Permission.of("users:manage"))).isEmpty();
        assertThatThrownBy(() -> designate("acme-ben")).isInstanceOf(LicensingRefusal.ModuleClosed.class);
    }

    @Test
    public void on_premise_a_contract_gives_no_more_than_the_licence() {
        var facts = new ArrayList<Fact>(TestOffice.facts(TODAY));
        facts.add(2, new Fact.PriceAgreed(TODAY, "call", Price.of("79.00")));
        facts.add(4, new Fact.SeatsAdded(TODAY, "call", 3));
        contract(facts);
        door.licensed = Optional.of(Map.of("crm", 1, "mail", 5));
        designate("acme-ben");
        assertThat(door.objection(BEN, CONTACTS)).isEmpty();
        assertThat(door.objection(ANNE, CONTACTS)).contains("licensing.not-designated");
        assertThat(door.objection(BEN, CALLS)).contains("licensing.module-closed");
        assertThatThrownBy(() -> designate("acme-anne")).isInstanceOf(LicensingRefusal.NoSeatFree.class);
        assertThat(door.as(ANNE, () -> door.seats.modules()))
                .extracting(seats -> seats.module() + " " + seats.bought() + " " + seats.isOpen())
                .containsExactlyInAnyOrder("crm 1 true", "call 0 false");
    }

    @Test
    public void on_premise_a_licence_gives_no_more_than_the_contract() {
        contract();
        door.licensed = Optional.of(Map.of("crm", 50, "call", 50));
        assertThat(door.objection(BEN, CALLS)).contains("licensing.module-closed");
        assertThat(door.as(ANNE, () -> door.seats.modules())).singleElement().satisfies(crm -> assertThat(crm.bought())
                .isEqualTo(8));
    }

    @Test
    public void on_premise_a_contract_opens_nothing_once_the_licence_opens_nothing() {
        contract();
        door.licensed = Optional.of(Map.of("crm", 8));
        designate("acme-ben");
        assertThat(door.objection(BEN, CONTACTS)).isEmpty();
        door.licensed = Optional.of(Map.of());
        office.changes.changed(ACME);
        assertThat(door.objection(BEN, CONTACTS)).contains("licensing.module-closed");
        assertThat(door.objection(ANNE, Permission.of("users:manage"))).isEmpty();
        assertThatThrownBy(() -> designate("acme-anne")).isInstanceOf(LicensingRefusal.ModuleClosed.class);
    }

    @Test
    public void in_a_trial_there_are_the_seats_that_were_ordered() {
        trial(Map.of("crm", 1));
        assertThat(door.objection(BEN, CONTACTS)).contains("licensing.not-designated");
        assertThat(door.objection(BEN, CALLS)).contains("licensing.module-closed");
        assertThat(door.objection(EVE, CALLS)).as("another client").isEmpty();
        designate("acme-ben");
        assertThat(door.objection(BEN, CONTACTS)).isEmpty();
        assertThatThrownBy(() -> designate("acme-anne")).isInstanceOf(LicensingRefusal.NoSeatFree.class);
    }

    private void trial(Map<String, Integer> seats) {
        var order = new Subscriptions.Order(
                TestOffice.holder("Acme"),
                "Anne",
                "anne@acme.example",
                "offer",
                seats,
                1,
                PaymentMethod.TRANSFER,
                "",
                Map.of(),
                "2026-1",
                "0",
                true,
                true);
        var lines = seats.entrySet().stream()
                .map(line -> new SeatLine(line.getKey(), line.getValue(), Price.of("49.00"), 1))
                .toList();
        new OrderStore(data.operatorWork())
                .insert(
                        new Subscriptions.Subscription(
                                "o1",
                                Subscriptions.State.READY,
                                order,
                                lines,
                                office.clock.instant(),
                                "192.0.2.7",
                                ACME.value(),
                                "",
                                "",
                                "",
                                "Olga",
                                "",
                                Optional.of(TODAY.plusDays(29))),
                        "k1",
                        "h1");
    }

    @Test
    public void seats_are_given_before_the_service_is_open_and_open_nothing_before_that_day() {
        contract(List.of(
                new Fact.Subscribed(TODAY, "2026-01", 1, PaymentMethod.TRANSFER),
                new Fact.PriceAgreed(TODAY, "crm", Price.of("49.00")),
                new Fact.SeatsAdded(TODAY, "crm", 2),
                new Fact.Activated(TODAY.plusDays(3))));
        designate("acme-anne");
        assertThat(door.objection(ANNE, CONTACTS)).contains("licensing.not-open");
        assertThat(door.objection(ANNE, CALLS)).contains("licensing.module-closed");
        assertThat(door.objection(ANNE, Permission.of("users:manage"))).isEmpty();
        assertThat(door.objection(ANNE, OwnContractPermissions.OWN)).isEmpty();
        assertThat(refusal(ANNE)).isEmpty();
        assertThat(door.as(ANNE, () -> door.rule.objection(ACME, "contacts")).map(Refusal::code))
                .contains("licensing.not-open");

        days(TODAY.plusDays(3));
        assertThat(door.objection(ANNE, CONTACTS)).isEmpty();
    }

    @Test
    public void who_was_not_designated_is_refused_until_they_are() {
        contract();
        assertThat(door.objection(BEN, CONTACTS)).contains("licensing.not-designated");

        var seat = designate("acme-ben");
        assertThat(door.objection(BEN, CONTACTS)).isEmpty();
        assertThat(door.objection(ANNE, CONTACTS)).contains("licensing.not-designated");

        door.as(ANNE, () -> {
            door.seats.release(seat.id());
            return null;
        });
        assertThat(door.objection(BEN, CONTACTS)).contains("licensing.not-designated");
    }

    @Test
    public void a_module_is_switched_on_and_off_at_once() {
        var number = contract();
        assertThat(door.objection(ANNE, CALLS)).contains("licensing.module-closed");
        assertThat(door.rule.objection(ACME, "telephony")).isPresent();
        assertThat(door.rule.objection(ACME, "contacts")).isEmpty();
        assertThat(door.rule.objection(GLOBEX, "telephony")).isEmpty();

        office.asStaff(() -> office.contracts.record(number, new Fact.SeatsAdded(TODAY, "call", 1)));
        assertThat(door.objection(ANNE, CALLS)).contains("licensing.not-designated");
        door.as(ANNE, () -> door.seats.designate("call", "acme-anne"));
        assertThat(door.objection(ANNE, CALLS)).isEmpty();
        assertThat(door.objection(ANNE, Permission.of("users:manage"))).isEmpty();
    }

    @Test
    public void members_of_the_staff_need_no_seat_but_the_module() {
        contract();
        var staff = new Caller(Caller.Kind.STAFF, "s1", "Camille", ACME, Role.ADMINISTRATOR, Language.FR);
        assertThat(door.objection(staff, CONTACTS)).isEmpty();
        assertThat(door.objection(staff, CALLS)).contains("licensing.module-closed");
    }

    @Test
    public void suspended_means_that_only_the_administrator_signs_in_to_see_why_and_to_take_the_data() {
        var facts = new ArrayList<Fact>(TestOffice.facts(TODAY.minusMonths(2)));
        facts.add(new Fact.FormalNoticePosted(TODAY.minusDays(30), "L-1", Money.of("470.40"), true));
        office.asStaff(
                () -> office.book.open(Optional.of(ACME), TestOffice.holder("Acme"), facts, TODAY.minusMonths(2)));
        assertThat(door.objection(ANNE, CONTACTS)).contains("licensing.suspended");
        assertThat(door.objection(ANNE, OwnContractPermissions.OWN)).isEmpty();
        assertThat(door.objection(ANNE, Permission.of("contacts:export"))).isEmpty();
        assertThat(door.objection(BEN, Permission.of("contacts:export"))).contains("licensing.suspended");
        assertThat(refusal(BEN)).contains("licensing.suspended");
        assertThat(refusal(ANNE)).isEmpty();
        assertThat(refusal(program(BEN))).contains("licensing.suspended");
        assertThat(refusal(program(ANNE))).isEmpty();
    }

    private static Caller program(Caller of) {
        return new Caller(Caller.Kind.PROGRAM, of.id(), of.name(), of.client(), of.role(), of.language());
    }

    @Test
    public void after_the_end_only_the_data_can_be_had_and_after_the_erasure_nothing() {
        contract();
        var number = door.as(
                TestOffice.staff(),
                () -> office.contracts.of(ACME).orElseThrow().number());
        office.asStaff(() -> {
            office.contracts.record(number, new Fact.NoticePosted(TODAY, "N-1"));
            office.contracts.record(number, new Fact.LetterPresented(TODAY, "N-1"));
        });
        designate("acme-anne");
        assertThat(door.objection(ANNE, CONTACTS)).isEmpty();
        var last = door.as(
                        TestOffice.staff(),
                        () -> office.contracts.of(ACME).orElseThrow().last())
                .orElseThrow();

        days(last.plusDays(1));
        assertThat(door.objection(ANNE, CONTACTS)).contains("licensing.ended");
        assertThat(door.objection(ANNE, Permission.of("contacts:export"))).isEmpty();
        assertThat(refusal(BEN)).contains("licensing.ended");
        assertThat(refusal(ANNE)).isEmpty();

        assertThat(office.erased).isEmpty();
        days(last.plusDays(40));
        assertThat(office.erased).containsExactly(ACME);
        assertThat(door.objection(ANNE, Permission.of("contacts:export"))).contains("licensing.ended");
        assertThat(refusal(ANNE)).contains("licensing.ended");
    }

    private void days(LocalDate until) {
        for (var day = LocalDate.now(office.clock).plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            office.clock.set(day);
            office.runTask(day);
        }
        office.changes.changed(ACME);
    }

    private Optional<String> refusal(Caller caller) {
        return door.as(caller, () -> door.policies.judge(attempt(caller, 0)))
                .refusal()
                .map(Refusal::code);
    }

    @Test
    public void no_more_seats_are_given_than_were_bought_and_nobody_gets_two() {
        var facts = new ArrayList<Fact>(TestOffice.facts(TODAY));
        facts.set(2, new Fact.SeatsAdded(TODAY, "crm", 1));
        contract(facts);
        designate("acme-anne");
        assertThatThrownBy(() -> designate("acme-ben")).isInstanceOf(LicensingRefusal.NoSeatFree.class);
        assertThatThrownBy(() -> door.as(ANNE, () -> door.seats.designate("call", "acme-ben")))
                .isInstanceOf(LicensingRefusal.ModuleClosed.class);
        assertThatThrownBy(() -> designate("globex-eve")).isInstanceOf(LicensingRefusal.class);
    }

    @Test
    public void a_seat_is_passed_on_but_not_to_and_fro() {
        contract();
        var anne = designate("acme-anne");
        assertThatThrownBy(() -> designate("acme-anne")).isInstanceOf(LicensingRefusal.HasSeat.class);

        var ben = door.as(ANNE, () -> door.seats.passOn(anne.id(), "acme-ben", "Anne is on leave"));
        assertThat(door.objection(BEN, CONTACTS)).isEmpty();
        assertThat(door.objection(ANNE, CONTACTS)).contains("licensing.not-designated");
        assertThatThrownBy(() -> door.as(ANNE, () -> door.seats.passOn(ben.id(), "acme-carl", "")))
                .isInstanceOf(LicensingRefusal.SeatTooYoung.class);
        assertThatThrownBy(() -> designate("acme-anne")).isInstanceOf(LicensingRefusal.SeatTooYoung.class);

        door.gone.add("acme-ben");
        door.as(ANNE, () -> door.seats.passOn(ben.id(), "acme-carl", "Ben has left"));
        assertThat(door.as(ANNE, () -> door.seats.history(Optional.of("crm"), 10)))
                .extracting(Seat::userId)
                .containsExactly("acme-carl", "acme-ben", "acme-anne");
    }

    @Test
    public void a_seat_released_by_mistake_is_given_back_as_long_as_nobody_else_sat() {
        contract();
        var anne = designate("acme-anne");
        door.as(ANNE, () -> {
            door.seats.release(anne.id());
            return anne;
        });
        designate("acme-anne");
        assertThat(door.objection(ANNE, CONTACTS)).isEmpty();
    }

    @Test
    public void a_client_sees_and_changes_nothing_of_another() {
        contract();
        var seat = designate("acme-anne");
        assertThat(door.as(EVE, () -> door.seats.modules())).isEmpty();
        assertThat(door.as(EVE, () -> door.seats.history(Optional.empty(), 10))).isEmpty();
        assertThatThrownBy(() -> door.as(EVE, () -> {
                    door.seats.release(seat.id());
                    return null;
                }))
                .isInstanceOf(LicensingRefusal.UnknownSeat.class);
        door.as(EVE, () -> door.seats.change(new SessionPolicy(1, Beyond.REFUSE)));
        assertThat(door.as(ANNE, () -> door.seats.sessionPolicy()).most()).isEqualTo(2);
    }

    @Test
    public void one_session_too_many_ends_the_least_used_or_is_refused_and_is_reported() {
        contract();
        assertThat(door.as(BEN, () -> door.policies.judge(attempt(BEN, 2))).ended())
                .containsExactly("s2");

        door.as(ANNE, () -> door.seats.change(new SessionPolicy(2, Beyond.REFUSE)));
        assertThat(door.as(BEN, () -> door.policies.judge(attempt(BEN, 2)))
                        .refusal()
                        .map(Refusal::code))
                .contains("licensing.too-many-sessions");
        assertThat(door.as(ANNE, () -> door.seats.sharedUse(30)))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.userId()).isEqualTo("acme-ben");
                    assertThat(use.overlaps()).isEqualTo(2);
                    assertThat(use.ended()).isEqualTo(2);
                });
        assertThatThrownBy(() -> door.as(ANNE, () -> door.seats.change(new SessionPolicy(0, Beyond.REFUSE))))
                .isInstanceOf(LicensingRefusal.Invalid.class);
    }

    @Test
    public void a_program_is_held_back_like_a_browser_but_ends_no_session() {
        contract();
        door.as(ANNE, () -> door.seats.change(new SessionPolicy(1, Beyond.END_OLDEST)));
        var verdict = door.as(BEN, () -> door.policies.judge(new Attempt(program(BEN), "10.0.0.1", List.of())));
        assertThat(verdict.refusal()).isEmpty();
        assertThat(verdict.ended()).isEmpty();
        assertThat(door.as(ANNE, () -> door.seats.sharedUse(30))).isEmpty();
    }

    /** The last used first. */
    private static Attempt attempt(Caller caller, int open) {
        var sessions = new ArrayList<Session>();
        for (var i = 1; i <= open; i++) {
            sessions.add(new Session(
                    "s" + i,
                    caller,
                    "",
                    "",
                    Preferences.of(Language.FR),
                    false,
                    Optional.empty(),
                    Instant.EPOCH,
                    Instant.EPOCH,
                    "10.0.0." + i,
                    ""));
        }
        return new Attempt(caller, "10.0.0.1", sessions);
    }

    @Test
    public void fewer_seats_than_people_shut_out_those_who_came_last() {
        var number = contract();
        designate("acme-anne");
        designate("acme-ben");
        office.asStaff(() -> office.contracts.record(number, new Fact.SeatsRemoved(TODAY, "crm", 7)));
        assertThat(door.objection(BEN, CONTACTS)).isEmpty();
        assertThat(door.as(ANNE, () -> door.seats.modules())).singleElement().satisfies(module -> assertThat(
                        module.changesTo().map(Seats.ModuleSeats.Change::seats))
                .contains(1));

        days(TODAY.plusMonths(1));
        assertThat(door.objection(BEN, CONTACTS)).contains("licensing.not-designated");
        assertThat(door.objection(ANNE, CONTACTS)).isEmpty();
    }

    @Test
    public void every_call_about_seats_asks_for_its_permission() {
        office.access.refuse(OwnContractPermissions.OWN);
        office.access.refuse(OwnContractPermissions.SEATS);
        assertThat(List.<Runnable>of(
                        () -> door.seats.modules(),
                        () -> door.seats.designate("crm", "acme-ben"),
                        () -> door.seats.release("x"),
                        () -> door.seats.passOn("x", "acme-ben", ""),
                        () -> door.seats.history(Optional.empty(), 1),
                        () -> door.seats.sharedUse(1),
                        () -> door.seats.sessionPolicy(),
                        () -> door.seats.change(new SessionPolicy(1, Beyond.REFUSE))))
                .allSatisfy(call -> assertThatThrownBy(() -> door.as(ANNE, () -> {
                            call.run();
                            return null;
                        }))
                        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                                .isEqualTo(Refusal.Kind.FORBIDDEN)));
    }
}
