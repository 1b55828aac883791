package fr.crmdata.billing.formats.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceNumber;
import fr.crmdata.billing.model.invoice.Invoices;
import fr.crmdata.billing.model.invoice.Trader;
import fr.crmdata.billing.model.invoice.Vat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/** UBL held against its schemas and the rules of EN 16931, as the European committee publishes them. */
public class UblDocumentTest {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final Pattern FAILED =
            Pattern.compile("<svrl:failed-assert.*?<svrl:text>(.*?)</svrl:text>", Pattern.DOTALL);

    private static Schema invoices;
    private static Schema credits;
    private static Templates norm;

    @BeforeClass
    public static void compile() throws Exception {
        invoices = schema("Invoice");
        credits = schema("CreditNote");
        var rules = FOLDER.getRoot().toPath().resolve("rules.xslt");
        try (var in =
                UblDocumentTest.class.getResourceAsStream("/xslt/en16931schematron/EN16931-UBL-validation.xslt")) {
            Files.copy(in, rules);
        }
        norm = new TransformerFactoryImpl().newTemplates(new StreamSource(rules.toFile()));
    }

    private static Schema schema(String kind) throws Exception {
        var url = UblDocumentTest.class.getResource("/schema/UBL_21/maindoc/UBL-" + kind + "-2.1.xsd");
        return SchemaFactory.newDefaultInstance().newSchema(url);
    }

    private static String written(Invoice invoice) throws Exception {
        var out = new ByteArrayOutputStream();
        UblDocument.write(invoice, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static StreamSource source(String xml) {
        return new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> breaches(String xml) throws Exception {
        (xml.contains("<CreditNote ") ? credits : invoices).newValidator().validate(source(xml));
        var report = new ByteArrayOutputStream();
        norm.newTransformer().transform(source(xml), new StreamResult(report));
        var said = report.toString(StandardCharsets.UTF_8);
        assertThat(said).contains("svrl:fired-rule");
        return FAILED.matcher(said)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    @Test
    public void an_invoice_paid_by_debit_keeps_all_rules() throws Exception {
        var xml = written(Invoices.subscription("F2026-000123"));
        assertThat(breaches(xml)).isEmpty();
        assertThat(xml)
                .contains("<cbc:ID>F2026-000123</cbc:ID>")
                .contains("<cbc:PayableAmount currencyID=\"EUR\">470.40</cbc:PayableAmount>")
                .contains("<cac:PaymentMandate><cbc:ID>RUM-T0001</cbc:ID>")
                .contains("<cbc:ID schemeID=\"SEPA\">FR72ZZZ123456</cbc:ID>");
    }

    @Test
    public void two_rates_fine_prices_and_a_part_paid_by_transfer_keep_them_too() throws Exception {
        var invoice = Invoices.invoice(
                "F2026-000124",
                Invoices.line("Messages < 160 signes & appels", "1234", "0.0335", Vat.STANDARD),
                Invoices.line("Manuel", "3", "1.111", Vat.standard("5.5")));
        assertThat(breaches(written(to(invoice, invoice.buyer(), Money.of("1.00")))))
                .isEmpty();
    }

    @Test
    public void a_credit_note_names_its_invoice() throws Exception {
        var invoice = Invoices.subscription("F2026-000123");
        var xml = written(invoice.credit(
                InvoiceNumber.parse("A2026-000001"), LocalDate.of(2026, 12, 10), invoice.lines(), List.of()));
        assertThat(breaches(xml)).isEmpty();
        assertThat(xml).contains("<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>", "F2026-000123");
    }

    @Test
    public void damages_without_vat_and_a_buyer_abroad_keep_them() throws Exception {
        assertThat(breaches(written(Invoices.invoice(
                        "F2026-000125", Invoices.line("Indemnité forfaitaire", "1", "40.00", Vat.DAMAGES)))))
                .isEmpty();
        var abroad = new Trader(
                "Miller Ltd", "", "IE6388047V", new Address("5 King Street", "", "D02 X285", "Dublin", "IE"), "");
        var invoice = Invoices.invoice("F2026-000126", Invoices.line("Data", "1", "30.00", Vat.REVERSED));
        assertThat(breaches(written(to(invoice, abroad, Money.ZERO)))).isEmpty();
    }

    @Test
    public void clients_abroad_keep_them_on_invoices_and_credit_notes() throws Exception {
        for (var invoice : List.of(
                Invoices.to(Invoices.GERMAN, "F2026-000127", Invoices.line("CRM", "8", "49.00", Vat.REVERSED)),
                Invoices.to(Invoices.SWISS, "F2026-000128", Invoices.line("CRM", "8", "49.00", Vat.ABROAD)),
                Invoices.invoice("F2026-000129", Invoices.line("CRM", "8", "49.00", Vat.OVERSEAS)))) {
            assertThat(breaches(written(invoice)))
                    .as(invoice.number().toString())
                    .isEmpty();
            assertThat(breaches(written(invoice.credit(
                            InvoiceNumber.parse("A2026-000002"),
                            LocalDate.of(2026, 12, 10),
                            invoice.lines(),
                            List.of()))))
                    .isEmpty();
        }
    }

    @Test
    public void the_rules_bite() throws Exception {
        var xml = written(Invoices.subscription("F2026-000123"));
        assertThat(breaches(xml.replace(">78.40<", ">79.41<"))).isNotEmpty();
    }

    private static Invoice to(Invoice invoice, Trader buyer, Money prepaid) {
        return new Invoice(
                invoice.number(),
                invoice.issued(),
                invoice.due(),
                invoice.seller(),
                buyer,
                invoice.lines(),
                new Invoice.Transfer(new Iban("FR7630006000011234567890189")),
                Optional.empty(),
                invoice.notes(),
                prepaid);
    }
}
