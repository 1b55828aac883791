package fr.crmdata.billing.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.bind.JAXBContext;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.junit.BeforeClass;
import org.junit.Test;

/** What goes over the wire, against the schema that clients are generated from. */
public class SoapTypesTest {

    private static JAXBContext context;

    @BeforeClass
    public static void makeContext() throws Exception {
        Class<?>[] types = {
            SoapInvoices.class,
            SoapInvoice.class,
            SoapPayment.class,
            SoapNewPayment.class,
            SoapBalance.class,
            SoapRun.class,
            SoapPreview.class,
            SoapEntries.class,
            SoapBatches.class,
            SoapReturns.class,
            SoapDebit.class,
            SoapMandates.class,
            SoapAgeing.class,
            SoapCreditPart.class,
            SoapWriteOff.class
        };
        context = com.sun.xml.bind.v2.ContextFactory.createContext(types, Map.of());
    }

    private static SoapNewPayment read(String values) throws Exception {
        return context.createUnmarshaller()
                .unmarshal(new StreamSource(new StringReader("<p>" + values + "</p>")), SoapNewPayment.class)
                .getValue();
    }

    @Test
    public void the_schema_offers_types_by_the_names_that_clients_get() throws Exception {
        var text = new StringWriter();
        context.generateSchema(new javax.xml.bind.SchemaOutputResolver() {
            @Override
            public javax.xml.transform.Result createOutput(String namespace, String file) {
                assertThat(namespace).isEqualTo(BillingService.NAMESPACE);
                var result = new StreamResult(text);
                result.setSystemId(file);
                return result;
            }
        });
        assertThat(text.toString())
                .contains("name=\"Invoice\"", "name=\"InvoiceSummary\"", "name=\"NewPayment\"", "name=\"Balance\"")
                .contains("name=\"gross\" type=\"xs:decimal\"", "name=\"issued\" type=\"xs:date\"")
                .doesNotContain("Soap", "anyType");
    }

    @Test
    public void a_payment_that_is_sent_is_the_payment_of_the_office() throws Exception {
        var payment = read("<key>K-1</key><contract>C-2026-00001</contract><on>2026-12-01</on>"
                        + "<amount>470.4</amount><invoice>F2026-000001</invoice>")
                .payment();
        assertThat(payment.amount()).isEqualTo(Money.of("470.40"));
        assertThat(payment.invoices()).containsExactly("F2026-000001");
    }

    @Test
    public void what_cannot_be_is_a_refusal_that_names_the_field() throws Exception {
        var finer = read("<key>K-1</key><contract>C</contract><on>2026-12-01</on><amount>1.001</amount>");
        assertThatThrownBy(finer::payment).isInstanceOfSatisfying(BillingRefusal.Invalid.class, no -> assertThat(
                        no.fields().get(0).field())
                .isEqualTo("amount"));
        var noDay = read("<key>K-1</key><contract>C</contract><on>01/12/2026</on><amount>1.00</amount>");
        assertThatThrownBy(noDay::payment).isInstanceOfSatisfying(BillingRefusal.Invalid.class, no -> assertThat(
                        no.fields().get(0).field())
                .isEqualTo("on"));
    }
}
