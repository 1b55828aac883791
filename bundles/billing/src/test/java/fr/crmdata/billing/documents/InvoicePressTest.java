package fr.crmdata.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.Sha256;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.documents.InvoicePlatform;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.InvoiceFiles.Format;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.MadeUpInvoices;
import fr.crmdata.billing.office.Submission;
import fr.crmdata.billing.store.BillingSchema;
import fr.crmdata.billing.store.DocumentStore;
import fr.crmdata.billing.store.SubmissionStore;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.OperatorWork;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.documents.PdfPrinter;
import fr.crmdata.platform.files.DatabaseFiles;
import fr.crmdata.platform.identity.TestAccess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What was issued is printed, mailed and handed to the platform, each once. */
public class InvoicePressTest extends DatabaseTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);
    private static final Caller STAFF =
            new Caller(Caller.Kind.USER, "s1", "Camille", ClientId.OPERATOR, Role.OPERATOR, Language.FR);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final MadeUpInvoices invoices = new MadeUpInvoices();
    private final Map<String, Mail> mails = new ConcurrentHashMap<>();
    private DocumentStore store;
    private SubmissionStore submissionStore;
    private Submissions submissions;
    private InvoicePress press;
    private OperatorDatabase operator;
    private Path platform;

    public InvoicePressTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        data.offer(new BillingSchema());
        var access = new TestAccess(data.scope());
        operator = new OperatorWork(access, data.operatorWork());
        store = new DocumentStore(operator);
        submissionStore = new SubmissionStore(operator);
        submissions = new Submissions("folder", access, operator, submissionStore, CLOCK);
        platform = folder.getRoot().toPath();
        submissions.addPlatform(new FolderPlatform(platform));
        press = press(access);
        invoices.add(
                Papers.subscription(Language.FR), InvoiceKind.PERIOD, Optional.of(TestDatabases.ACME), Language.FR);
        invoices.add(Papers.credit(Language.EN), InvoiceKind.CREDIT, Optional.of(TestDatabases.ACME), Language.EN);
        invoices.add(Papers.abroad(Language.EN), InvoiceKind.DATA_RETURN, Optional.empty(), Language.EN);
    }

    private InvoicePress press(TestAccess access) {
        return new InvoicePress(
                access,
                operator,
                store,
                invoices,
                new PdfPrinter(),
                new DatabaseFiles(data.clientWork(), data.scope(), CLOCK),
                new Dispatch((key, mail) -> mails.putIfAbsent(key, mail) == null, submissions, () -> Papers.COMPANY),
                () -> Papers.COMPANY,
                CLOCK);
    }

    private void issued(String number) {
        staff(() -> {
            new IssuedDocuments(operator, store, CLOCK).on(Event.of("billing.invoice-issued", number));
            return null;
        });
    }

    private <T> T staff(java.util.function.Supplier<T> work) {
        return data.scope().as(STAFF, work);
    }

    private byte[] pdf(String number) {
        return staff(() -> press.of(invoices.find(number), Format.PDF).content());
    }

    private Optional<Submission> submission(String number) {
        return staff(() -> operator.inOne(() -> submissionStore.find(number)));
    }

    @Test
    public void what_was_issued_is_printed_and_mailed_once_however_often_it_is_told() {
        issued("F2026-000123");
        issued("F2026-000123");
        press.sweep();
        press.sweep();
        issued("F2026-000123");
        press.sweep();
        assertThat(mails).containsOnlyKeys("billing-invoice/F2026-000123");
        var mail = mails.get("billing-invoice/F2026-000123");
        assertThat(mail.to()).containsExactly("compta@marche.example");
        assertThat(mail.subject()).isEqualTo("CRM & DATA\u00a0: votre facture F2026-000123");
        assertThat(mail.text()).contains("704,40", "sera prélevée le", "1er", "décembre", "2026");
        assertThat(mail.attachments()).hasSize(1);
    }

    @Test
    public void the_bytes_of_a_document_are_the_same_for_ever() {
        var before = pdf("F2026-000123");
        issued("F2026-000123");
        press.sweep();
        assertThat(pdf("F2026-000123")).isEqualTo(before);
        assertThat(staff(() -> operator.inOne(() -> store.made("F2026-000123", "PDF")))
                        .orElseThrow()
                        .sha256())
                .isEqualTo(Sha256.of(before));
    }

    @Test
    public void each_document_speaks_the_language_of_its_payer() {
        issued("A2026-000004");
        press.sweep();
        assertThat(mails.get("billing-invoice/A2026-000004").text())
                .contains("Please find attached credit note A2026-000004", "€234.00");
    }

    @Test
    public void a_client_reads_the_file_that_lies_with_the_operator() {
        issued("F2026-000123");
        press.sweep();
        var client = new Caller(Caller.Kind.USER, "u1", "Alice", TestDatabases.ACME, Role.ADMINISTRATOR, Language.FR);
        var asClient = data.scope().as(client, () -> press.of(invoices.find("F2026-000123"), Format.PDF)
                .content());
        assertThat(asClient).isEqualTo(pdf("F2026-000123"));
    }

    @Test
    public void data_for_programs_come_as_cii_and_as_ubl() {
        var invoice = invoices.find("F2026-000123");
        assertThat(staff(() -> press.of(invoice, Format.CII)).content())
                .asString(StandardCharsets.UTF_8)
                .contains("CrossIndustryInvoice");
        var ubl = staff(() -> press.of(invoice, Format.UBL));
        assertThat(ubl.name()).isEqualTo("F2026-000123.ubl.xml");
        assertThat(ubl.content()).asString(StandardCharsets.UTF_8).contains("urn:oasis:names:specification:ubl");
    }

    @Test
    public void the_platform_gets_what_goes_to_businesses_in_france_and_nothing_twice() throws Exception {
        issued("F2026-000123");
        issued("F2026-000132");
        press.sweep();
        submissions.sweep(invoices, press);
        assertThat(Files.readAllBytes(platform.resolve("out/F2026-000123.pdf"))).isEqualTo(pdf("F2026-000123"));
        assertThat(platform.resolve("out/F2026-000132.pdf")).doesNotExist();
        assertThat(submission("F2026-000132")).isEmpty();
        Files.delete(platform.resolve("out/F2026-000123.pdf"));
        submissions.sweep(invoices, press);
        new FolderPlatform(platform)
                .send(new InvoicePlatform.Item(
                        "F2026-000123", false, "123456782", "987654324", pdf("F2026-000123"), "again"));
        assertThat(platform.resolve("out/F2026-000123.pdf")).doesNotExist();
        assertThat(submission("F2026-000123").orElseThrow().state()).isEqualTo(Submission.State.SENT);
    }

    @Test
    public void what_the_platform_tells_is_kept_and_what_cannot_be_read_is_set_aside() throws Exception {
        issued("F2026-000123");
        press.sweep();
        submissions.sweep(invoices, press);
        Files.writeString(
                platform.resolve("in/status.csv"),
                "F2026-000123;DEPOSITED;\nF2026-999999;REFUSED;whose?\nF2026-000123;refused;adresse inconnue\n");
        Files.writeString(platform.resolve("in/wrong.csv"), "what is this\n");
        submissions.sweep(invoices, press);
        assertThat(submission("F2026-000123").orElseThrow())
                .returns(Submission.State.REFUSED, Submission::state)
                .returns("adresse inconnue", Submission::note);
        assertThat(platform.resolve("done/status.csv")).exists();
        assertThat(platform.resolve("refused/wrong.csv")).exists();
    }
}
