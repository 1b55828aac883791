package fr.crmdata.contacts.exports;

import static fr.crmdata.contacts.Samples.contact;
import static fr.crmdata.platform.data.TestDatabases.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.ExportFormat;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.contacts.AllContacts;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.TestAudit;
import fr.crmdata.contacts.TestBelongings;
import fr.crmdata.contacts.TestBook;
import fr.crmdata.contacts.TestDirectory;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.ContactLists.Query;
import fr.crmdata.contacts.book.ContactLists.Selection;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.formats.CsvExport;
import fr.crmdata.contacts.formats.VCardExport;
import fr.crmdata.contacts.formats.XlsxExport;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.store.Occasion;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;

public class ExportsTest extends DatabaseTest {

    private final TestAudit audit = new TestAudit();
    private TestBook book;
    private ExportDesk exports;

    public ExportsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        book = new TestBook(data);
        exports = new ExportDesk(
                book.access,
                book.transactions,
                new AllContacts(book),
                book.store,
                book.fields,
                new TestBelongings(),
                new TestDirectory(),
                Samples.NUMBERS,
                audit,
                TestBook.CLOCK,
                new InstalledFormats(List.of(new VCardExport(), new XlsxExport(), new CsvExport())));
    }

    private <T> T inAcme(Supplier<T> work) {
        var result = new ArrayList<T>();
        data.as(ACME, () -> result.add(work.get()));
        return result.get(0);
    }

    private List<String> added(String... names) {
        var many = java.util.Arrays.stream(names)
                .map(name ->
                        contact(Draft.builder().kind("organisation").name(name).owner("user-1")))
                .toList();
        return inAcme(() -> book.transactions.inOne(() -> book.store.insert(many, Occasion.of(Cause.CREATED)))).stream()
                .map(one -> one.id())
                .toList();
    }

    private String csv(Selection selection) {
        var out = new ByteArrayOutputStream();
        data.as(ACME, () -> exports.write(selection, "csv", out));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    public void all_that_a_query_shows_is_written_and_counted() {
        added(IntStream.range(0, 450).mapToObj(i -> "Société " + i).toArray(String[]::new));
        var out = new ByteArrayOutputStream();
        assertThat(inAcme(() -> exports.write(Query.all(), "csv", out))).isEqualTo(450);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(451);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("marie@lefevre.fr");
        assertThat(audit.entries).containsExactly("contacts.exported ");
    }

    @Test
    public void ticked_contacts_are_written_deleted_ones_left_out() {
        var ids = added("Roy SARL", "Garage du Port", "Fleurs d'Ivoire");
        inAcme(() -> book.transactions.inOne(() -> book.store.delete(
                book.store.findAll(ids.subList(1, 2)), java.util.Optional.empty(), Occasion.of(Cause.DELETED))));
        assertThat(csv(new Selection.These(ids.subList(0, 2))))
                .contains("Roy SARL")
                .doesNotContain("Garage", "Fleurs");
    }

    @Test
    public void nothing_that_a_spreadsheet_would_compute_gets_into_a_csv() {
        added("=HYPERLINK(\"http://x\")", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(1+1)", "=1+1");
        for (var line : csv(new Selection.AllOf(Query.all())).lines().skip(1).toList()) {
            assertThat(line.split(";")).allSatisfy(cell -> assertThat(cell.replaceFirst("^\"", ""))
                    .doesNotStartWith("=")
                    .doesNotStartWith("+")
                    .doesNotStartWith("-")
                    .doesNotStartWith("@")
                    .doesNotStartWith("\t")
                    .doesNotStartWith("\r"));
        }
    }

    @Test
    public void formats_are_listed_ours_first_and_others_refused() {
        assertThat(exports.formats()).extracting(ExportFormat::key).containsExactly("csv", "xlsx", "vcard");
        assertThatThrownBy(() -> exports.format("pdf")).isInstanceOf(ContactRefusal.Invalid.class);
        assertThat(inAcme(() -> exports.fileName("xlsx"))).isEqualTo("contacts-2026-11-23.xlsx");
    }

    @Test
    public void who_may_not_export_gets_nothing() {
        added("Roy SARL");
        book.access.refuse(ContactPermissions.EXPORT);
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> inAcme(() -> exports.write(Query.all(), "csv", out)))
                .isInstanceOf(AccessRefusal.Forbidden.class);
        assertThat(out.size()).isZero();
    }

    @Test
    public void an_export_that_nobody_reads_to_its_end_is_told_in_the_audit_and_leaves_no_thread() {
        added(IntStream.range(0, 1000).mapToObj(i -> "Société " + i).toArray(String[]::new));
        var broken = new OutputStream() {
            private int left = 20_000;

            @Override
            public void write(int b) throws IOException {
                if (left-- == 0) {
                    throw new IOException("gone");
                }
            }
        };
        assertThatThrownBy(() -> inAcme(() -> exports.write(Query.all(), "csv", broken)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(audit.entries).containsExactly("contacts.exported ");
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("crmdata-export"));
    }
}
