package fr.crmdata.licensing.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.simulation.Timeline;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.xml.bind.JAXBContext;
import javax.xml.bind.JAXBElement;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.junit.BeforeClass;
import org.junit.Test;

/** What goes over the wire, against the schema that clients are generated from. */
public class SoapTypesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static JAXBContext context;

    @BeforeClass
    public static void makeContext() throws Exception {
        Class<?>[] types = {
            SoapContract.class,
            SoapContracts.class,
            SoapEntry.class,
            SoapAct.class,
            SoapNewFact.class,
            SoapModule.class,
            SoapDone.class,
            SoapRun.class,
            SoapLetter.class,
            SoapSubscription.class,
            SoapIssuedLicence.class,
            SoapLicenceKey.class,
            SoapInstalledLicence.class,
            SoapPriceList.class,
            SoapOffer.class,
            SoapPublishedTerms.class,
            SoapMyTerms.class,
            SoapContractsWithoutTerms.class,
            SoapConventions.class,
            SoapChoices.class,
            SoapFraudCase.class,
            SoapSharedUse.class,
            SoapSessionPolicy.class,
            SoapTrial.class,
            SoapNoticeEffect.class
        };
        context = com.sun.xml.bind.v2.ContextFactory.createContext(types, Map.of());
    }

    private static String schema() throws Exception {
        var text = new StringWriter();
        context.generateSchema(new javax.xml.bind.SchemaOutputResolver() {
            @Override
            public javax.xml.transform.Result createOutput(String namespace, String file) {
                assertThat(namespace).isEqualTo(LicensingService.NAMESPACE);
                var result = new StreamResult(text);
                result.setSystemId(file);
                return result;
            }
        });
        return text.toString();
    }

    private static SoapNewFact read(String kind, String on, String values) throws Exception {
        var xml = "<f><kind>" + kind + "</kind><on>" + on + "</on>" + values + "</f>";
        return context.createUnmarshaller()
                .unmarshal(new StreamSource(new StringReader(xml)), SoapNewFact.class)
                .getValue();
    }

    private static String value(String name, String value) {
        return "<value><name>" + name + "</name><value>" + value + "</value></value>";
    }

    @Test
    public void the_schema_offers_types_by_the_names_that_clients_get() throws Exception {
        assertThat(schema())
                .contains("name=\"Contract\"", "name=\"Fact\"", "name=\"NewFact\"", "name=\"TimelineEntry\"")
                .contains("name=\"balanceDue\" type=\"xs:decimal\"", "name=\"on\" type=\"xs:date\"")
                .doesNotContain("Soap", "anyType");
    }

    @Test
    public void licences_prices_terms_and_conventions_have_types_of_their_own() throws Exception {
        assertThat(schema())
                .contains("name=\"IssuedLicence\"", "name=\"LicenceKey\"", "name=\"PriceList\"", "name=\"Offer\"")
                .contains("name=\"PublishedTerms\"", "name=\"MyTerms\"", "name=\"Conventions\"")
                .contains("name=\"public\" type=\"xs:boolean\"", "name=\"yearUnit\" type=\"xs:decimal\"");
    }

    @Test
    public void a_fact_that_is_sent_is_the_fact_of_the_model() throws Exception {
        var fact = read("seats-added", "2026-12-01", value("module", "CRM") + value("seats", "2"));
        assertThat(fact.fact()).isEqualTo(new Fact.SeatsAdded(DAY, "CRM", 2));
    }

    @Test
    public void what_cannot_be_is_a_refusal_that_names_the_field() throws Exception {
        var unknown = read("seats-stolen", "2026-12-01", "");
        assertThatThrownBy(unknown::fact).isInstanceOfSatisfying(LicensingRefusal.Invalid.class, no -> assertThat(
                        no.fields().get(0).field())
                .isEqualTo("kind"));
        var badDay = read("activated", "01/12/2026", "");
        assertThatThrownBy(badDay::fact).isInstanceOfSatisfying(LicensingRefusal.Invalid.class, no -> assertThat(
                        no.fields().get(0).field())
                .isEqualTo("on"));
    }

    @Test
    public void sums_are_decimals_to_the_cent() throws Exception {
        var entry = SoapEntry.of(
                new Timeline.Entry(
                        DAY,
                        Timeline.Kind.INVOICE,
                        "issue-invoice:2026-12-01",
                        Clause.INVOICES,
                        Optional.of(Amounts.taxed(Money.of("392.00"), new BigDecimal("20"))),
                        Reason.of("licensing.phase.active")),
                Language.EN);
        var text = new StringWriter();
        context.createMarshaller().marshal(new JAXBElement<>(new QName("entry"), SoapEntry.class, entry), text);
        assertThat(text.toString()).contains("<net>392.00</net>", "<gross>470.40</gross>", "<clause>CL-20</clause>");
    }
}
