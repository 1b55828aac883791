package fr.crmdata.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.documents.Enclosure;
import fr.crmdata.api.documents.Sheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Test;

public class PdfPrinterTest {

    private static final String PAGE =
            """
            <html lang="fr"><head><title>Mise en demeure</title><meta name="author" content="CRM &amp; DATA"/>
            <style>body { font-family: 'Hanken Grotesk' } b { font-weight: 600 }</style></head>
            <body><p>Élève à Nîmes, <b>1 234,50 €</b> <i>œuvre</i></p></body></html>
            """;

    private final PdfPrinter printer = new PdfPrinter();

    @Test
    public void what_is_printed_can_be_read_and_has_its_fonts_inside() throws IOException {
        try (var pdf = Loader.loadPDF(printer.print(Sheet.of(PAGE)))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .containsIgnoringWhitespaces("Élève à Nîmes, 1 234,50 € œuvre");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Mise en demeure");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                var font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("HankenGrotesk");
            }
            assertThat(packet(pdf)).contains("<pdfaid:part>3</pdfaid:part>", "CRM &amp; DATA");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
        }
    }

    @Test
    public void a_file_inside_is_found_with_what_it_is_to_the_document() throws IOException {
        var invoice = new Enclosure(
                "factur-x.xml",
                "text/xml",
                "The invoice",
                Enclosure.Relation.ALTERNATIVE,
                "<a/>".getBytes(StandardCharsets.UTF_8));
        var description =
                "<rdf:Description xmlns:fx=\"urn:factur-x\" rdf:about=\"\"><fx:Version>1.0</fx:Version></rdf:Description>";
        try (var pdf = Loader.loadPDF(printer.print(new Sheet(PAGE, List.of(invoice), description)))) {
            var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            var file = files.get("factur-x.xml");
            assertThat(file.getEmbeddedFile().toByteArray()).asString().isEqualTo("<a/>");
            assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Alternative");
            assertThat(pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF")))
                    .hasSize(1);
            assertThat(packet(pdf)).contains("<fx:Version>1.0</fx:Version>");
        }
    }

    private static String packet(PDDocument pdf) throws IOException {
        return new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    public void markup_that_is_not_well_formed_is_refused() {
        assertThatThrownBy(() -> printer.print(Sheet.of("<html><body><p>no end</body></html>")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not well-formed");
    }

    @Test
    public void a_document_type_that_reads_files_is_refused() {
        var markup = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body>&x;</body></html>";
        assertThatThrownBy(() -> printer.print(Sheet.of(markup))).isInstanceOf(IllegalArgumentException.class);
    }
}
