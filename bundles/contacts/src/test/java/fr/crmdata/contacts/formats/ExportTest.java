package fr.crmdata.contacts.formats;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.PhoneText;
import fr.crmdata.api.contacts.Employment;
import fr.crmdata.api.contacts.ExportFormat;
import fr.crmdata.api.contacts.ExportFormat.Exported;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.model.ExportColumns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.Test;

public class ExportTest {

    private static final List<ExportFormat.Column> COLUMNS =
            ExportColumns.all(Language.FR, Samples.NUMBERS, Samples.CUSTOM, ZoneId.of("Europe/Paris"));

    private static Exported row(ContactDetails details, Employment... employments) {
        var contact = new Contact(
                "id-1",
                1,
                details,
                Instant.parse("2026-11-22T23:30:00Z"),
                "user-1",
                Instant.parse("2026-11-23T09:00:00Z"),
                "user-1",
                Optional.empty(),
                Optional.empty());
        return new Exported(contact, List.of(employments), "", "");
    }

    private static byte[] write(ExportFormat format, Exported... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(List.of(rows).iterator(), COLUMNS, out);
        return out.toByteArray();
    }

    private static Map<String, String> cells(Exported row) {
        var cells = new HashMap<String, String>();
        COLUMNS.forEach(column -> cells.put(column.title(), column.valueOf(row)));
        return cells;
    }

    @Test
    public void people_read_what_they_know() {
        var details = Samples.contact(Draft.builder()
                .honorific("Mme")
                .firstName("Zoé")
                .lastName("Petit")
                .status("client")
                .phone(new PhoneText("+33231804546", "12", "", "le matin"))
                .phone(PhoneText.of("+33231804547", "fax"))
                .phone("+14186569254")
                .phone("0612345678")
                .birthday("1980-03-21")
                .custom("effectif", "1234,5")
                .custom("optin", "oui"));
        var cells = cells(row(details, new Employment("Lefèvre SARL", "Achats", "")));
        assertThat(cells)
                .containsEntry("Téléphone 1", "02 31 80 45 46 poste 12 (le matin)")
                .containsEntry("Téléphone 2", "Fax : 02 31 80 45 47")
                .containsEntry("Téléphone 3", "+1 418 656 9254")
                .containsEntry("Autres téléphones", "06 12 34 56 78")
                .containsEntry("Société", "Lefèvre SARL")
                .containsEntry("Service", "Achats")
                .containsEntry("Statut", "Client")
                .containsEntry("Date de naissance", "21/03/1980")
                .containsEntry("Effectif", "1234,5")
                .containsEntry("Accepte la lettre", "Oui")
                .containsEntry("Créé le", "23/11/2026");
        assertThat(cells).hasSize(COLUMNS.size());
    }

    @Test
    public void a_french_spreadsheet_opens_it_by_a_double_click() throws IOException {
        var text =
                new String(write(new CsvExport(), row(Samples.person("Zoé", "Petit", "Caen"))), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFRéférence;Type;Civilité;Prénom;Nom;").endsWith("\r\n");
        assertThat(text.split("\r\n")).hasSize(2);
    }

    @Test
    public void formulas_are_guarded_in_every_text() throws IOException {
        var details = Samples.contact(Draft.builder()
                .lastName("=cmd|' /C calc'!A0")
                .firstName("@SUM(A1)")
                .tag("+1+1")
                .description("-2+3")
                .phone("+14186569254"));
        var text = new String(write(new CsvExport(), row(details)), StandardCharsets.UTF_8);
        assertThat(text).contains(";'=cmd|' /C calc'!A0;", ";'@SUM(A1);", ";'+1+1;", ";'-2+3;", ";+1 418 656 9254;");
    }

    @Test
    public void a_workbook_holds_texts_only() throws IOException {
        var details = Samples.contact(
                Draft.builder().lastName("=1+1").phone("0231804546").description("a\nb < c 🎉"));
        var parts = unzipped(write(new XlsxExport(), row(details), row(details)));
        var sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("=1+1", "02 31 80 45 46", "b &lt; c &#x1f389;")
                .doesNotContain("<f>");
        assertThat(sheet.split("<row ")).hasSize(4);
        assertThat(parts).containsKey("xl/workbook.xml");
    }

    @Test
    public void an_empty_workbook_has_its_titles() throws IOException {
        assertThat(unzipped(write(new XlsxExport())).get("xl/worksheets/sheet1.xml"))
                .contains("R&#xe9;f&#xe9;rence");
    }

    private static Map<String, String> unzipped(byte[] file) throws IOException {
        var path = Files.createTempFile("export", ".xlsx");
        var parts = new HashMap<String, String>();
        Files.write(path, file);
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(path);
        }
        return parts;
    }

    @Test
    public void cards_say_who_and_when() throws IOException {
        var details = Samples.contact(
                Draft.builder().firstName("Zoé").lastName("Petit").phone("3646"));
        var text = new String(write(new VCardExport(), row(details)), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("VERSION:4.0", "UID:urn:uuid:id-1", "KIND:individual", "FN:Zoé Petit", "3646")
                .startsWith("BEGIN:VCARD\r\n")
                .endsWith("END:VCARD\r\n");
        assertThat(new String(write(new VCardExport.Older(), row(details)), StandardCharsets.UTF_8))
                .contains("VERSION:3.0");
    }

    @Test
    public void formats_leave_the_stream_open_and_have_names() throws IOException {
        for (var format : List.of(new CsvExport(), new XlsxExport(), new VCardExport(), new VCardExport.Older())) {
            var out = new ByteArrayOutputStream() {
                @Override
                public void close() {
                    throw new AssertionError("closed");
                }
            };
            format.write(Collections.emptyIterator(), COLUMNS, out);
            assertThat(format.label(Language.FR)).isNotEmpty();
            assertThat(format.mediaType()).contains("/");
            assertThat(format.extension()).matches("csv|xlsx|vcf");
            assertThat(format.key()).matches("csv|xlsx|vcard|vcard3");
        }
    }
}
