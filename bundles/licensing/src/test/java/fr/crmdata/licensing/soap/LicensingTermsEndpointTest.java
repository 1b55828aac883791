package fr.crmdata.licensing.soap;

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
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.store.TermsStore;
import fr.crmdata.licensing.subscription.TermsDesk;
import fr.crmdata.licensing.subscription.TermsLibrary;
import fr.crmdata.platform.data.TestDatabases;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Versions of the terms and conventions over SOAP; each client accepts for itself. */
public class LicensingTermsEndpointTest {

    private static final String FROM = TestOffice.TODAY.plusMonths(2).toString();

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    private TestOffice office;
    private LicensingTermsEndpoint soap;

    @Before
    public void open() {
        office = new TestOffice(data);
        var store = new TermsStore(data.operatorWork());
        var desk = new TermsDesk(
                office.access,
                office.operator,
                store,
                new TermsLibrary(store),
                office.store,
                office.facts,
                office.book,
                office.audit(),
                office.clock);
        soap = new LicensingTermsEndpoint(desk, office.contracts, () -> "192.0.2.7");
    }

    private <T> T as(ClientId client, Supplier<T> work) {
        var program = new Caller(
                Caller.Kind.PROGRAM, client.value() + "-p", "Programme", client, Role.ADMINISTRATOR, Language.FR);
        return data.scope().as(program, work);
    }

    private String contract(ClientId client) {
        return office.contracts.open(
                Optional.of(client), TestOffice.holder(client.value()), TestOffice.facts(TestOffice.TODAY));
    }

    private static SoapValue value(String name, String value) {
        return SoapValue.of(name, value);
    }

    @Test
    public void a_version_is_published_and_accepted_by_one_client_which_shows_nothing_to_another() {
        office.asStaff(() -> {
            contract(TestDatabases.ACME);
            var globex = contract(TestDatabases.GLOBEX);
            var published = soap.publishTerms("2027-1", FROM, "Conditions 2027");
            assertThat(soap.listTermsVersions()).extracting(one -> one.by).containsExactly("Camille");
            assertThat(soap.listContractsWithoutTerms("2027-1", null, null).contracts)
                    .hasSize(2);

            var accepted = as(TestDatabases.ACME, () -> soap.acceptTerms("2027-1", published.terms.hash));
            assertThat(accepted.address).isEqualTo("192.0.2.7");
            assertThat(as(TestDatabases.ACME, soap::getMyTerms).toAccept).isNull();
            assertThat(as(TestDatabases.GLOBEX, soap::getMyTerms)).satisfies(theirs -> {
                assertThat(theirs.accepted).isEmpty();
                assertThat(theirs.toAccept).isNotNull();
            });
            assertThat(soap.listContractsWithoutTerms("2027-1", null, null).contracts)
                    .extracting(one -> one.number)
                    .containsExactly(globex);
        });
    }

    @Test
    public void conventions_are_read_and_decided_with_their_day_and_who_signed() {
        office.asStaff(() -> {
            assertThat(soap.listConventions()).singleElement().satisfies(defaults -> {
                assertThat(defaults.from).isNull();
                assertThat(defaults.values)
                        .extracting(one -> one.name + "=" + one.value)
                        .contains("invoicing.issueDays=14");
            });
            soap.decideConventions(FROM, List.of(value("invoicing.issueDays", "10")));
            assertThat(soap.listConventions()).hasSize(2).last().satisfies(decision -> {
                assertThat(decision.from).isEqualTo(FROM);
                assertThat(decision.by).isEqualTo("Camille");
                assertThat(decision.values)
                        .extracting(one -> one.name + "=" + one.value)
                        .contains("invoicing.issueDays=10");
            });
        });
    }

    @Test
    public void what_cannot_be_is_refused_as_on_rest() {
        office.asStaff(() -> {
            assertThatThrownBy(() -> soap.publishTerms("2027-1", "soon", "text"))
                    .isInstanceOf(LicensingRefusal.Invalid.class);
            assertThatThrownBy(() -> soap.publishTerms("2027-1", FROM, null)).isInstanceOf(OrderRefusal.Invalid.class);
            assertThatThrownBy(() -> soap.decideConventions(FROM, List.of(value("invoicing.issueDay", "10"))))
                    .isInstanceOf(LicensingRefusal.Invalid.class);
            assertThat(soap.listConventions()).hasSize(1);
        });
        assertThatThrownBy(() -> as(TestDatabases.ACME, () -> soap.acceptTerms("2027-1", "x")))
                .isInstanceOf(LicensingRefusal.NoContract.class);
    }

    @Test
    public void it_needs_the_same_permissions() {
        office.access.refuse(LicensingPermissions.READ);
        office.access.refuse(LicensingPermissions.SETTINGS);
        office.access.refuse(OwnContractPermissions.OWN);
        office.access.refuse(OwnContractPermissions.DECLARE);
        office.asStaff(() -> List.<Runnable>of(
                        soap::listTermsVersions,
                        () -> soap.publishTerms("2027-1", FROM, "text"),
                        () -> soap.listContractsWithoutTerms("2027-1", null, null),
                        soap::listConventions,
                        () -> soap.decideConventions(FROM, List.of()),
                        soap::getMyTerms,
                        () -> soap.acceptTerms("2027-1", "x"))
                .forEach(call -> assertThatThrownBy(call::run).isInstanceOf(AccessRefusal.class)));
    }
}
