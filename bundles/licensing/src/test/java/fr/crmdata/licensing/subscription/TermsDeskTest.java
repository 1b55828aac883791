package fr.crmdata.licensing.subscription;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.ContractSummary;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.office.TermsVersions.Acceptance;
import fr.crmdata.licensing.office.TermsVersions.Version;
import fr.crmdata.licensing.store.TermsStore;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Test;

/** A new version of the terms is put to those who have a contract. */
public class TermsDeskTest extends DatabaseTest {

    private static final LocalDate TODAY = TestOffice.TODAY;
    private static final LocalDate FROM = TODAY.plusMonths(2);
    private static final Caller ANNE = person(Caller.Kind.USER, ACME, "acme-anne");
    private static final Caller EVE = person(Caller.Kind.USER, GLOBEX, "globex-eve");

    private TestOffice office;
    private TermsLibrary library;
    private TermsDesk desk;

    public TermsDeskTest(TestDatabases.Kind kind) {
        super(kind);
    }

    private static Caller person(Caller.Kind kind, ClientId client, String id) {
        return new Caller(kind, id, id, client, Role.ADMINISTRATOR, Language.FR);
    }

    @Before
    public void open() {
        office = new TestOffice(data);
        var store = new TermsStore(data.operatorWork());
        library = new TermsLibrary(store);
        desk = new TermsDesk(
                office.access,
                office.operator,
                store,
                library,
                office.store,
                office.facts,
                office.book,
                office.audit(),
                office.clock);
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        return data.scope().as(caller, work);
    }

    private <T> T asStaff(Supplier<T> work) {
        return as(TestOffice.staff(), work);
    }

    private String contract(ClientId client) {
        return asStaff(() -> office.contracts.open(
                Optional.of(client), TestOffice.holder(client.value()), TestOffice.facts(TODAY.minusDays(1))));
    }

    private Version publish(String version, LocalDate from) {
        return asStaff(() -> desk.publish(version, from, "Conditions\r\n" + version));
    }

    private List<String> missing(String version) {
        return asStaff(() -> desk.missing(version, Optional.empty(), 50)).items().stream()
                .map(ContractSummary::number)
                .toList();
    }

    @Test
    public void each_client_accepts_and_the_operator_sees_who_has_not() {
        var acme = contract(ACME);
        var globex = contract(GLOBEX);
        assertThat(as(ANNE, desk::toAccept)).as("nothing was published").isEmpty();
        var terms = publish("2027-1", FROM).terms();
        assertThat(missing("2027-1")).containsExactlyInAnyOrder(acme, globex);
        assertThat(as(ANNE, desk::toAccept)).contains(terms);

        var accepted = as(ANNE, () -> desk.accept("2027-1", terms.hash(), "192.0.2.7"));
        assertThat(accepted.hash()).isEqualTo(terms.hash()).hasSize(64);
        assertThat(accepted.address()).isEqualTo("192.0.2.7");
        assertThat(accepted.by()).isEqualTo("acme-anne");
        assertThat(as(ANNE, desk::toAccept)).isEmpty();
        assertThat(missing("2027-1")).containsExactly(globex);
        assertThat(asStaff(() -> office.contracts.get(acme)).state().termsVersion())
                .contains("2027-1");
        assertThat(office.audited).contains("licensing.terms-published", "licensing.terms-accepted");
    }

    @Test
    public void a_client_sees_and_accepts_nothing_of_another() {
        contract(ACME);
        contract(GLOBEX);
        var terms = publish("2027-1", FROM).terms();
        as(ANNE, () -> desk.accept("2027-1", terms.hash(), "192.0.2.7"));
        assertThat(as(EVE, desk::mine)).isEmpty();
        assertThat(as(EVE, desk::toAccept)).contains(terms);
        assertThat(as(ANNE, desk::mine)).extracting(Acceptance::version).containsExactly("2027-1");
    }

    @Test
    public void accepting_twice_is_one_acceptance() {
        var number = contract(ACME);
        var terms = publish("2027-1", FROM).terms();
        var first = as(ANNE, () -> desk.accept("2027-1", terms.hash(), "192.0.2.7"));
        office.clock.set(TODAY.plusDays(1));
        assertThat(as(ANNE, () -> desk.accept("2027-1", terms.hash(), "192.0.2.8")))
                .isEqualTo(first);
        assertThat(asStaff(() -> office.contracts.get(number)).facts().stream()
                        .filter(fact -> fact.fact() instanceof Fact.TermsAccepted))
                .hasSize(1);
    }

    @Test
    public void only_the_text_that_is_asked_for_is_accepted_and_only_by_the_client() {
        contract(ACME);
        var terms = publish("2027-1", FROM).terms();
        assertThatThrownBy(() -> as(ANNE, () -> desk.accept("2027-1", "0".repeat(64), "192.0.2.7")))
                .isInstanceOf(OrderRefusal.OtherTerms.class);
        assertThatThrownBy(() -> as(ANNE, () -> desk.accept("2026-1", Orders.TERMS.hash(), "192.0.2.7")))
                .isInstanceOf(OrderRefusal.OtherTerms.class);
        assertThatThrownBy(() -> as(
                        person(Caller.Kind.STAFF, ACME, "s1"), () -> desk.accept("2027-1", terms.hash(), "192.0.2.7")))
                .isInstanceOf(OrderRefusal.TermsForClient.class);
        assertThatThrownBy(() -> as(EVE, () -> desk.accept("2027-1", terms.hash(), "192.0.2.7")))
                .as("without contract")
                .isInstanceOf(LicensingRefusal.NoContract.class);
    }

    @Test
    public void a_published_version_does_not_change_and_the_next_one_begins_later() {
        var version = publish("2027-1", FROM);
        assertThat(publish("2027-1", FROM)).isEqualTo(version);
        assertThatThrownBy(() -> publish("2027-1", FROM.plusDays(1))).isInstanceOf(OrderRefusal.TermsTaken.class);
        assertThatThrownBy(() -> publish("2026-1", FROM.plusDays(1))).isInstanceOf(OrderRefusal.TermsTaken.class);
        assertThatThrownBy(() -> publish("2027-2", FROM)).isInstanceOf(OrderRefusal.Invalid.class);
        assertThatThrownBy(() -> publish("2027 2", FROM.plusDays(1))).isInstanceOf(OrderRefusal.Invalid.class);
        assertThatThrownBy(() -> asStaff(() -> desk.publish("2027-2", FROM.plusDays(1), " ")))
                .isInstanceOf(OrderRefusal.Invalid.class);
        assertThatThrownBy(() -> asStaff(() -> desk.missing("1999-1", Optional.empty(), 10)))
                .isInstanceOf(OrderRefusal.UnknownTerms.class);
        assertThat(asStaff(desk::published)).containsExactly(version);
    }

    @Test
    public void who_has_a_later_version_is_not_asked_for_an_earlier_one() {
        contract(ACME);
        publish("2027-1", FROM);
        var later = publish("2027-2", FROM.plusYears(1)).terms();
        as(ANNE, () -> desk.accept("2027-2", later.hash(), "192.0.2.7"));
        assertThat(missing("2027-1")).isEmpty();
        assertThat(missing("2027-2")).isEmpty();
    }

    @Test
    public void new_orders_are_made_under_it_from_its_first_day() {
        var terms = publish("2027-1", FROM).terms();
        assertThat(library.on(FROM.minusDays(1))).isEqualTo(Orders.TERMS);
        assertThat(library.on(FROM)).isEqualTo(terms);
    }

    @Test
    public void everything_needs_its_permission() {
        contract(ACME);
        var terms = publish("2027-1", FROM).terms();
        List.of(
                        LicensingPermissions.READ,
                        LicensingPermissions.SETTINGS,
                        OwnContractPermissions.OWN,
                        OwnContractPermissions.DECLARE)
                .forEach(office.access::refuse);
        assertThat(List.<Runnable>of(
                        desk::published,
                        () -> desk.publish("2027-2", FROM.plusDays(1), "x"),
                        () -> desk.missing("2027-1", Optional.empty(), 1),
                        desk::toAccept,
                        desk::mine,
                        () -> desk.accept("2027-1", terms.hash(), "192.0.2.7")))
                .allSatisfy(call -> assertThatThrownBy(() -> as(ANNE, () -> {
                            call.run();
                            return null;
                        }))
                        .isInstanceOf(AccessRefusal.class));
    }
}
