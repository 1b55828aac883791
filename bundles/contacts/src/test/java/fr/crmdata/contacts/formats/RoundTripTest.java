package fr.crmdata.contacts.formats;

import static fr.crmdata.contacts.Samples.contacts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Employment;
import fr.crmdata.api.contacts.ExportFormat;
import fr.crmdata.api.contacts.ExportFormat.Exported;
import fr.crmdata.api.contacts.ImportFormat.Row;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.model.Changes;
import fr.crmdata.contacts.model.ExportColumns;
import fr.crmdata.contacts.model.ImportOptions;
import fr.crmdata.contacts.model.MappingProposal;
import fr.crmdata.contacts.model.Reading;
import fr.crmdata.contacts.model.RowReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.Test;

/** What we export, we import as it was. */
public class RoundTripTest {

    @Test
    public void csv_in_french() {
        qt().forAll(contacts())
                .checkAssert(contact -> same(
                        contact,
                        throughCsv(List.of(contact), new CsvExport(), Language.FR)
                                .get(0)));
    }

    @Test
    public void csv_in_english_with_commas_and_utf_16() {
        var format = new CsvExport(StandardCharsets.UTF_16, ',');
        qt().withExamples(300)
                .forAll(contacts())
                .checkAssert(contact -> same(
                        contact,
                        throughCsv(List.of(contact), format, Language.EN).get(0)));
    }

    @Test
    public void csv_with_tabs_in_windows_1252() {
        var format = new CsvExport(Charset.forName("windows-1252"), '\t');
        var contact = Samples.person("Élodie", "Bœuf", "L’Haÿ-les-Roses");
        assertThat(throughCsv(List.of(contact), format, Language.FR)).containsExactly(contact);
    }

    @Test
    public void a_csv_of_many() {
        var random = new Random(7);
        var many = IntStream.range(0, 500).mapToObj(i -> Samples.any(random)).toList();
        assertThat(throughCsv(many, new CsvExport(), Language.FR)).isEqualTo(many);
    }

    @Test
    public void vcard_4() {
        qt().forAll(contacts()).checkAssert(contact -> same(contact, throughCards(contact, new VCardExport())));
    }

    @Test
    public void vcard_3() {
        qt().forAll(contacts()).checkAssert(contact -> same(contact, throughCards(contact, new VCardExport.Older())));
    }

    @Test
    public void employers_go_with_the_card() {
        var person = Samples.person("Zoé", "Petit", "Caen");
        var employments = List.of(
                new Employment("Lefèvre; Fils, SARL", "Achats", "Acheteuse"), new Employment("Mairie", "", "Élue"));
        var row = new Exported(contact(person), employments, "", "");
        var card = (Row.Card)
                read(new VCardImport(), write(new VCardExport(), row)).get(0);
        assertThat(Samples.read(card.draft()).employments()).isEqualTo(employments);
    }

    private static void same(ContactDetails contact, ContactDetails back) {
        assertThat(Changes.between(contact, back, Samples.CUSTOM)).isEmpty();
        assertThat(back).isEqualTo(contact);
    }

    private static List<ContactDetails> throughCsv(
            List<ContactDetails> contacts, ExportFormat format, Language language) {
        var columns = ExportColumns.all(language, Samples.NUMBERS, Samples.CUSTOM, ZoneId.of("Europe/Paris"));
        var out = new ByteArrayOutputStream();
        try {
            format.write(contacts.stream().map(RoundTripTest::row).iterator(), columns, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var file = out.toByteArray();
        var csv = new CsvImport();
        var head = java.util.Arrays.copyOf(file, Math.min(file.length, Encoding.HEAD));
        var table = csv.preview(head, language).table().orElseThrow();
        var mapping = MappingProposal.propose(table.columns(), table.samples(), Samples.CUSTOM, Optional.empty())
                .mapping()
                .check(Samples.CUSTOM);
        var rows = new RowReader(mapping, ImportOptions.defaults());
        return read(csv, file).stream()
                .map(row -> rows.read(((Row.Cells) row).cells()))
                .map(draft -> good(Samples.read(draft)))
                .toList();
    }

    private static ContactDetails good(Reading reading) {
        assertThat(reading.problems()).isEmpty();
        return reading.orRefuse();
    }

    private static ContactDetails throughCards(ContactDetails contact, ExportFormat format) {
        var rows = read(new VCardImport(), write(format, row(contact)));
        return good(Samples.read(((Row.Card) rows.get(0)).draft()));
    }

    private static byte[] write(ExportFormat format, Exported row) {
        var out = new ByteArrayOutputStream();
        try {
            format.write(List.of(row).iterator(), List.of(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static List<Row> read(fr.crmdata.api.contacts.ImportFormat format, byte[] file) {
        var found = new ArrayList<Row>();
        try (var rows = format.read(new ByteArrayInputStream(file))) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                found.add(row.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Exported row(ContactDetails details) {
        return new Exported(
                contact(details),
                List.of(),
                details.owner().isPresent() ? "marie@lefevre.fr" : "",
                details.team().isPresent() ? "Ouest" : "");
    }

    private static Contact contact(ContactDetails details) {
        var now = Instant.parse("2026-11-23T09:00:00Z");
        return new Contact(
                "0197f6a2-0000-7000-8000-000000000001",
                1,
                details,
                now,
                "user-1",
                now,
                "user-1",
                Optional.empty(),
                Optional.empty());
    }

    @Test
    public void an_empty_book_is_a_row_of_titles() {
        assertThat(throughCsv(List.of(), new CsvExport(), Language.FR)).isEmpty();
    }
}
