package fr.crmdata.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.Invoices;
import fr.crmdata.billing.model.invoice.Trader;
import fr.crmdata.platform.documents.PdfPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Test;
import org.mustangproject.validator.ZUGFeRDValidator;

/** Invoices on paper, held against PDF/A-3, Factur-X and EN 16931 by the validators of others. */
public class InvoicePrintingTest {

    private static final PdfPrinter PRINTER = new PdfPrinter();
    private static final InvoicePrinting PRINTING = new InvoicePrinting();

    private static byte[] printed(Invoice invoice, Language language) {
        return PRINTER.print(PRINTING.sheet(Papers.of(invoice, language)));
    }

    private static String read(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static void keepsAllRules(Invoice invoice, Language language) {
        var pdf = printed(invoice, language);
        keep(pdf, invoice.number() + "-" + language.tag());
        var validator = new ZUGFeRDValidator();
        var report = validator.validate(pdf, invoice.number() + ".pdf");
        assertThat(validator.wasCompletelyValid()).as(report).isTrue();
        assertThat(report).contains("flavour=3u", "isCompliant=true");
    }

    private static void keep(byte[] pdf, String name) {
        try {
            var folder = Files.createDirectories(Path.of("target", "papers"));
            Files.write(folder.resolve(name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void a_subscription_collected_by_debit_is_valid_in_both_languages() {
        for (var language : Language.values()) {
            keepsAllRules(Papers.subscription(language), language);
        }
    }

    @Test
    public void a_credit_note_is_valid_in_both_languages() {
        for (var language : Language.values()) {
            keepsAllRules(Papers.credit(language), language);
        }
    }

    @Test
    public void what_late_payment_costs_is_valid_in_both_languages() {
        for (var language : Language.values()) {
            keepsAllRules(Papers.damages(language), language);
        }
    }

    @Test
    public void many_lines_with_two_rates_and_a_part_paid_are_valid_in_both_languages() throws IOException {
        for (var language : Language.values()) {
            keepsAllRules(Papers.manyLines(language), language);
        }
        assertThat(pages(printed(Papers.manyLines(Language.FR), Language.FR))).isBetween(3, 4);
    }

    @Test
    public void a_buyer_abroad_and_a_paid_invoice_are_valid_in_both_languages() {
        for (var language : Language.values()) {
            keepsAllRules(Papers.abroad(language), language);
            keepsAllRules(Papers.paid(language), language);
        }
    }

    @Test
    public void an_invoice_carries_all_that_the_law_wants() throws IOException {
        var pdf = printed(Papers.subscription(Language.FR), Language.FR);
        assertThat(pages(pdf)).isEqualTo(1);
        assertThat(read(pdf))
                .contains("Facture F2026-000123")
                .contains("CRM & DATA – SARL au capital de 10 000 euros, RCS Nanterre 123 456 782")
                .contains("N° TVA FR11123456782")
                .contains("Boulangerie du Marché", "69001 LYON", "SIREN 987 654 324", "N° TVA FR14987654324")
                .contains("17 novembre 2026", "1er décembre 2026", "du 1er décembre 2026 au 31 décembre 2026")
                .contains("Prestations de services")
                .contains("8 49,00 € 20 % 392,00 €")
                .contains("Total HT 587,00 €", "117,40 €", "Total TTC 704,40 €")
                .contains("Pénalités de retard : taux d’intérêt légal majoré de deux points")
                .contains("40 euros par facture", "Pas d’escompte pour paiement anticipé")
                .contains("Option pour le paiement de la taxe d’après les débits");
    }

    @Test
    public void an_invoice_that_is_collected_is_the_notice_of_the_debit() {
        assertThat(read(printed(Papers.subscription(Language.FR), Language.FR)))
                .contains("Le 1er décembre 2026, nous prélèverons 704,40 € sur votre compte")
                .contains("RUM-T0001", "FR14 •••• 2606")
                .doesNotContain("FR1420041010050500013M02606");
        assertThat(read(printed(Papers.subscription(Language.EN), Language.EN)))
                .contains("On 1 December 2026 we will collect €704.40 from your account");
    }

    @Test
    public void a_debit_that_falls_due_on_a_day_without_banks_is_announced_for_the_next_day_with_them() {
        var invoice = Papers.subscription(Language.FR);
        var onSunday = new Invoice(
                invoice.number(),
                invoice.issued(),
                java.time.LocalDate.of(2026, 12, 6),
                invoice.seller(),
                invoice.buyer(),
                invoice.lines(),
                invoice.payment(),
                invoice.credits(),
                invoice.notes(),
                invoice.prepaid());
        assertThat(read(printed(onSunday, Language.FR))).contains("Le 7 décembre 2026, nous prélèverons");
    }

    @Test
    public void a_credit_note_names_its_invoice_and_asks_for_nothing() {
        assertThat(read(printed(Papers.credit(Language.FR), Language.FR)))
                .contains("Avoir A2026-000004 sur la facture F2026-000123 du 17 novembre 2026")
                .contains("Montant de l’avoir 234,00 €")
                .doesNotContain("prélèverons", "Échéance");
    }

    @Test
    public void damages_stand_without_vat_and_say_why() {
        assertThat(read(printed(Papers.damages(Language.FR), Language.FR)))
                .contains("Pénalités de retard F2026-000130", "Hors champ de la TVA", "Total 42,13 €")
                .doesNotContain("HT", "TTC");
    }

    @Test
    public void what_a_client_is_called_cannot_break_the_page() {
        var invoice = Papers.subscription(Language.FR);
        var strange = new Trader("<b>&\"' Ltd ]]>", "", "", new Address("1 rue <i>", "", "75001", "Paris", "FR"), "");
        var strangest = new Invoice(
                invoice.number(),
                invoice.issued(),
                invoice.due(),
                Invoices.SELLER,
                strange,
                invoice.lines(),
                invoice.payment(),
                invoice.credits(),
                invoice.notes(),
                invoice.prepaid());
        assertThat(read(printed(strangest, Language.FR))).contains("<b>&\"' Ltd ]]>", "1 rue <i>");
    }
}
