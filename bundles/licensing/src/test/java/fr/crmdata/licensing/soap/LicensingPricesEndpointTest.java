package fr.crmdata.licensing.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.store.PriceStore;
import fr.crmdata.licensing.subscription.PublishedPrices;
import fr.crmdata.platform.data.TestDatabases;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Price lists, offers and prices for one client over SOAP. */
public class LicensingPricesEndpointTest {

    private static final String TODAY = TestOffice.TODAY.toString();

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    private TestOffice office;
    private LicensingPricesEndpoint soap;

    @Before
    public void open() {
        office = new TestOffice(data);
        soap = new LicensingPricesEndpoint(new PublishedPrices(
                new PriceStore(data.operatorWork()), office.contracts, office.access, office.audit(), office.clock));
    }

    private static SoapPriceLine line(String unit, String yearUnit) {
        var line = new SoapPriceLine();
        line.module = "CRM";
        line.unit = new BigDecimal(unit);
        line.yearUnit = yearUnit.isEmpty() ? null : new BigDecimal(yearUnit);
        return line;
    }

    private static SoapOffer offer() {
        var offer = new SoapOffer();
        offer.code = "crm";
        offer.name = "CRM seul";
        offer.from = TODAY;
        offer.modules.add("CRM");
        offer.discount = new BigDecimal("10");
        return offer;
    }

    @Test
    public void a_version_is_published_listed_and_holds_from_its_day() {
        office.asStaff(() -> {
            soap.publishPriceList("2026-1", TODAY, List.of(line("49.00", "")), "60.00", "30.00");
            var later = TestOffice.TODAY.plusMonths(1).toString();
            soap.publishPriceList("2027-1", later, List.of(line("52.00", "48.00")), "60.00", "30.00");
            assertThat(soap.listPriceLists()).extracting(list -> list.version).containsExactly("2027-1", "2026-1");
            var today = soap.getPriceList(TODAY);
            assertThat(today.version).isEqualTo("2026-1");
            assertThat(today.by).isEqualTo("Camille");
            assertThat(today.lines.get(0).yearUnit).isEqualByComparingTo("49.00");
            assertThat(soap.getPriceList(later).lines.get(0).yearUnit).isEqualByComparingTo("48.00");
        });
    }

    @Test
    public void an_offer_is_saved_and_a_price_agreed_with_one_client_is_a_fact_of_its_contract() {
        office.asStaff(() -> {
            assertThat(soap.saveOffer(offer()).trialDays).isZero();
            assertThat(soap.listOffers()).extracting(offer -> offer.name).containsExactly("CRM seul");
            var number = office.contracts.open(
                    Optional.of(TestDatabases.ACME), TestOffice.holder("Acme"), TestOffice.facts(TestOffice.TODAY));
            soap.agreePrice(number, TODAY, "call", "70.00");
            assertThat(office.contracts.get(number).facts())
                    .extracting(fact -> fact.fact())
                    .contains(new Fact.PriceAgreed(TestOffice.TODAY, "call", Price.of("70.00")));
        });
    }

    @Test
    public void what_does_not_fit_is_refused_with_its_field() {
        office.asStaff(() -> {
            assertThatThrownBy(() -> soap.publishPriceList("2026-1", "soon", List.of(), "60.00", "30.00"))
                    .isInstanceOf(LicensingRefusal.Invalid.class);
            assertThatThrownBy(() ->
                            soap.publishPriceList("2026-1", TODAY, List.of(line("49.00", "-1")), "60.00", "30.00"))
                    .isInstanceOfSatisfying(
                            OrderRefusal.Invalid.class,
                            no -> assertThat(no.fields().get(0).field()).isEqualTo("lines[0].yearUnit"));
            assertThatThrownBy(() -> soap.saveOffer(null)).isInstanceOf(LicensingRefusal.Invalid.class);
            assertThatThrownBy(() -> soap.agreePrice("C-1999-00001", TODAY, "crm", "1E999999999"))
                    .isInstanceOf(LicensingRefusal.Invalid.class);
            assertThat(soap.listPriceLists()).isEmpty();
        });
    }

    @Test
    public void it_needs_the_same_permissions() {
        office.access.refuse(LicensingPermissions.READ);
        office.access.refuse(LicensingPermissions.PRICES);
        office.asStaff(() -> List.<Runnable>of(
                        soap::listPriceLists,
                        () -> soap.getPriceList(TODAY),
                        () -> soap.publishPriceList("1", TODAY, List.of(), "1", "1"),
                        soap::listOffers,
                        () -> soap.saveOffer(offer()),
                        () -> soap.agreePrice("C-2026-00001", TODAY, "crm", "1"))
                .forEach(call -> assertThatThrownBy(call::run).isInstanceOf(AccessRefusal.class)));
    }
}
