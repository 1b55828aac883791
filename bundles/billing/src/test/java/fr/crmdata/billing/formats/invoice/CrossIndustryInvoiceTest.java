package fr.crmdata.billing.formats.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.model.invoice.InvoiceNumber;
import fr.crmdata.billing.model.invoice.Invoices;
import fr.crmdata.billing.model.invoice.Vat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.transform.Templates;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.saxon.TransformerFactoryImpl;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Invoices held against the schema of Factur-X and the rules of EN 16931, Factur-X and the French reform. */
public class CrossIndustryInvoiceTest {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final Pattern FAILED = Pattern.compile(
            "<svrl:failed-assert[^>]*?(?:id=\"([^\"]*)\")?[^>]*>.*?<svrl:text>(.*?)</svrl:text>", Pattern.DOTALL);

    private static Schema schema;
    private static Templates norm;
    private static Templates facturX;
    private static Templates french;

    @BeforeClass
    public static void compile() throws Exception {
        var url = CrossIndustryInvoiceTest.class.getResource("/schema/ZF_250/EN16931/FACTUR-X_EN16931.xsd");
        schema = SchemaFactory.newDefaultInstance().newSchema(url);
        norm = rules("/xslt/en16931schematron/EN16931-CII-validation.xslt");
        copy("/xslt/ZF_250/FACTUR-X_EN16931_codedb.xml");
        facturX = rules("/xslt/ZF_250/FACTUR-X_EN16931.xslt");
        french = rules("/xslt/XP_Z12_012/20260216_BR-FR-Flux2-Schematron-CII_V1.3.0.xsl");
    }

    private static Path copy(String resource) throws IOException {
        var file = FOLDER.getRoot().toPath().resolve(resource.substring(resource.lastIndexOf('/') + 1));
        try (InputStream in = CrossIndustryInvoiceTest.class.getResourceAsStream(resource)) {
            Files.copy(in, file);
        }
        return file;
    }

    private static Templates rules(String resource) throws Exception {
        return new TransformerFactoryImpl()
                .newTemplates(new StreamSource(copy(resource).toFile()));
    }

    private static String written(Invoice invoice) throws Exception {
        var out = new ByteArrayOutputStream();
        CrossIndustryInvoice.write(invoice, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> breaches(String xml) throws Exception {
        return breaches(xml, List.of(norm, facturX, french));
    }

    /** The rules of the French reform are those of invoices between businesses in France. */
    private static List<String> breachesAbroad(String xml) throws Exception {
        return breaches(xml, List.of(norm, facturX));
    }

    private static List<String> breaches(String xml, List<Templates> rules) throws Exception {
        schema.newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        var report = new ByteArrayOutputStream();
        for (var templates : rules) {
            templates
                    .newTransformer()
                    .transform(
                            new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))),
                            new StreamResult(report));
        }
        var said = report.toString(StandardCharsets.UTF_8);
        assertThat(said).contains("svrl:fired-rule");
        return FAILED.matcher(said)
                .results()
                .map(found -> found.group(1) + " " + found.group(2).strip())
                .toList();
    }

    @Test
    public void an_invoice_paid_by_debit_keeps_all_rules() throws Exception {
        var xml = written(Invoices.subscription("F2026-000123"));
        assertThat(breaches(xml)).isEmpty();
        assertThat(xml)
                .contains("<ram:ID>F2026-000123</ram:ID>")
                .contains("<ram:DuePayableAmount>470.40</ram:DuePayableAmount>")
                .contains("<ram:DirectDebitMandateID>RUM-T0001</ram:DirectDebitMandateID>")
                .contains("Boulangerie du Marché");
    }

    @Test
    public void an_invoice_paid_by_transfer_with_fine_prices_and_two_rates_keeps_them_too() throws Exception {
        var invoice = Invoices.invoice(
                "F2026-000124",
                Invoices.line("Messages < 160 signes & appels", "1234", "0.0335", Vat.STANDARD),
                Invoices.line("Manuel", "3", "1.111", Vat.standard("5.5")));
        assertThat(breaches(written(with(invoice, invoice.lines(), Money.of("1.00")))))
                .isEmpty();
    }

    @Test
    public void a_credit_note_names_its_invoice() throws Exception {
        var invoice = Invoices.subscription("F2026-000123");
        var credit = invoice.credit(
                InvoiceNumber.parse("A2026-000001"), LocalDate.of(2026, 12, 10), invoice.lines(), List.of());
        var xml = written(credit);
        assertThat(breaches(xml)).isEmpty();
        assertThat(xml).contains("<ram:TypeCode>381</ram:TypeCode>").contains("F2026-000123");
    }

    @Test
    public void interest_and_indemnities_keep_them_without_vat() throws Exception {
        var invoice = Invoices.invoice(
                "F2026-000125",
                Invoices.line("Indemnité forfaitaire", "1", "40.00", Vat.DAMAGES),
                Invoices.line("Intérêts de retard", "1", "0.67", Vat.DAMAGES));
        assertThat(breaches(written(invoice))).isEmpty();
    }

    @Test
    public void a_client_of_another_member_state_owes_vat_itself_on_the_invoice_and_on_its_credit_note()
            throws Exception {
        var invoice = Invoices.to(
                Invoices.GERMAN, "F2026-000126", Invoices.line("Abonnement CRM", "8", "49.00", Vat.REVERSED));
        var xml = written(invoice);
        assertThat(breachesAbroad(xml)).isEmpty();
        assertThat(xml)
                .contains("<ram:CategoryCode>AE</ram:CategoryCode>")
                .contains("<ram:ExemptionReasonCode>VATEX-EU-AE</ram:ExemptionReasonCode>")
                .contains("Autoliquidation", "DE123456789")
                .contains("<ram:DuePayableAmount>392.00</ram:DuePayableAmount>");
        assertThat(breachesAbroad(written(credited(invoice)))).isEmpty();
    }

    @Test
    public void a_client_outside_the_union_has_no_vat_and_no_vat_numbers() throws Exception {
        var invoice =
                Invoices.to(Invoices.SWISS, "F2026-000127", Invoices.line("Abonnement CRM", "8", "49.00", Vat.ABROAD));
        var xml = written(invoice);
        assertThat(breachesAbroad(xml)).isEmpty();
        assertThat(xml).contains("<ram:CategoryCode>O</ram:CategoryCode>").doesNotContain("schemeID=\"VA\"");
        assertThat(breachesAbroad(written(credited(invoice)))).isEmpty();
    }

    @Test
    public void overseas_departments_have_their_rate_or_none() throws Exception {
        assertThat(breaches(written(Invoices.invoice(
                        "F2026-000128", Invoices.line("Abonnement CRM", "8", "49.00", Vat.standard("8.5"))))))
                .isEmpty();
        assertThat(breaches(written(
                        Invoices.invoice("F2026-000129", Invoices.line("Abonnement CRM", "8", "49.00", Vat.OVERSEAS)))))
                .isEmpty();
    }

    private static Invoice credited(Invoice invoice) {
        return invoice.credit(
                InvoiceNumber.parse("A2026-000002"), LocalDate.of(2026, 12, 10), invoice.lines(), List.of());
    }

    @Test
    public void the_rules_bite() throws Exception {
        var xml = written(Invoices.subscription("F2026-000123"));
        assertThat(breaches(xml.replace(">78.40<", ">78.41<"))).isNotEmpty();
    }

    private static Invoice with(Invoice invoice, List<InvoiceLine> lines, Money prepaid) {
        return new Invoice(
                invoice.number(),
                invoice.issued(),
                invoice.due(),
                invoice.seller(),
                invoice.buyer(),
                lines,
                new Invoice.Transfer(new Iban("FR7630006000011234567890189")),
                Optional.empty(),
                invoice.notes(),
                prepaid);
    }
}
