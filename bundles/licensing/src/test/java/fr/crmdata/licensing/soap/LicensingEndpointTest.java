package fr.crmdata.licensing.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.MyContract;
import fr.crmdata.licensing.office.MyContract.FraudNotice;
import fr.crmdata.licensing.office.MyContract.FraudReport;
import fr.crmdata.licensing.office.Seats;
import fr.crmdata.platform.data.TestDatabases;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Contracts over SOAP, from their opening on. */
public class LicensingEndpointTest {

    private static final String TODAY = TestOffice.TODAY.toString();

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    private TestOffice office;
    private final Played<MyContract> mine = new Played<>(MyContract.class);
    private LicensingEndpoint soap;

    @Before
    public void open() {
        office = new TestOffice(data);
        soap = new LicensingEndpoint(
                office.contracts,
                office.simulations,
                office.work,
                mine.useCase(),
                new Played<>(Seats.class).useCase(),
                office.access);
    }

    private static SoapHolder holder(String name) {
        var holder = new SoapHolder();
        holder.name = name;
        holder.street = "1 rue de la Paix";
        holder.postalCode = "75002";
        holder.city = "Paris";
        return holder;
    }

    private static SoapNewFact fact(String kind, SoapValue... values) {
        var fact = new SoapNewFact();
        fact.kind = kind;
        fact.on = TODAY;
        fact.values.addAll(List.of(values));
        return fact;
    }

    private static List<SoapNewFact> facts() {
        return List.of(
                fact(
                        "subscribed",
                        SoapValue.of("termsVersion", "2026-1"),
                        SoapValue.of("months", "1"),
                        SoapValue.of("method", "TRANSFER")),
                fact("activated"));
    }

    @Test
    public void a_contract_is_opened_and_its_holder_changed_by_who_read_its_version() {
        office.asStaff(() -> {
            var number = soap.openContract("acme", holder("Acme"), facts());
            var opened = soap.getContract(number, null);
            assertThat(opened.client).isEqualTo("acme");
            assertThat(opened.holder.country).isEqualTo("FR");
            assertThat(opened.facts).extracting(fact -> fact.kind).contains("subscribed", "activated");
            assertThat(soap.changeContractHolder(number, opened.version, holder("Acme SA")).name)
                    .isEqualTo("Acme SA");
            assertThatThrownBy(() -> soap.changeContractHolder(number, opened.version, holder("Acme SAS")))
                    .isInstanceOf(LicensingRefusal.Stale.class);
        });
    }

    @Test
    public void a_report_of_fraud_says_whose_codes_what_and_since_when() {
        mine.answering(
                "reportFraud",
                new FraudReport(
                        "r1",
                        Instant.EPOCH,
                        "Anne",
                        new FraudNotice(Set.of("u1"), Optional.empty(), "at night"),
                        List.of("u1")));
        assertThat(soap.reportFraud(List.of("u1"), "at night", "2026-11-25T10:00:00+01:00"))
                .containsExactly("u1");
        assertThat(mine.asked)
                .containsExactly("reportFraud[" + new FraudNotice(Set.of("u1"), since(), "at night") + "]");
        assertThatThrownBy(() -> soap.reportFraud(null, "at night", "yesterday"))
                .isInstanceOf(LicensingRefusal.Invalid.class);
    }

    private static Optional<Instant> since() {
        return Optional.of(Instant.parse("2026-11-25T09:00:00Z"));
    }

    @Test
    public void what_does_not_fit_is_refused_and_it_needs_the_same_permission() {
        office.asStaff(() -> {
            assertThatThrownBy(() -> soap.openContract("No Client", holder("Acme"), facts()))
                    .isInstanceOf(LicensingRefusal.Invalid.class);
            assertThatThrownBy(() -> soap.openContract("acme", null, facts()))
                    .isInstanceOf(LicensingRefusal.Invalid.class);
            assertThatThrownBy(() -> soap.changeContractHolder("C-1999-00001", 1L, holder("Acme")))
                    .isInstanceOf(LicensingRefusal.UnknownContract.class);
        });
        office.access.refuse(LicensingPermissions.MANAGE);
        office.asStaff(() -> assertThatThrownBy(() -> soap.openContract("acme", holder("Acme"), facts()))
                .isInstanceOf(AccessRefusal.class));
    }
}
