package fr.crmdata.billing.routes;

import static fr.crmdata.billing.bank.BankOffice.OURS;
import static fr.crmdata.billing.bank.BankOffice.TODAY;
import static fr.crmdata.billing.routes.RunningRoutes.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.demo.BankPapers;
import fr.crmdata.billing.office.BankFiles.FileView;
import fr.crmdata.billing.office.BankFiles.State;
import fr.crmdata.billing.office.BankFiles.Way;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Files of the bank that come by mail, against a mail server. */
public class MailboxRoutesTest extends WithBankRoutes {

    private static final String BANK = "releves@bank.example";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @Before
    public void open() {
        server.start();
        server.setUser("bank@crm.example", "bank", "s&cret");
        office.settings.put(
                "bank_mailbox",
                "imap://127.0.0.1:" + server.getImap().getPort()
                        + "?username=bank&password=RAW(s&cret)&delay=200&initialDelay=0");
        office.settings.put("bank_mailbox_senders", "bank.example, cfo@crm.example");
        office.asStaff(() -> office.invoice("G2026-000001", "T-1", "77.00", TODAY));
    }

    @After
    public void close() {
        server.stop();
    }

    private RunningRoutes mailbox() throws Exception {
        return new RunningRoutes(
                new MailboxRoutes(office.access, office.terms, new MailedFiles(office.files, office.terms)));
    }

    private static String statement() {
        var transfer = BankPapers.transfer("V1", "Client", "", "G2026-000001", Money.of("77.00"), TODAY);
        return BankPapers.statement("S1", OURS, Money.ZERO, List.of(transfer));
    }

    private void mail(String from, String subject, String... attached) throws Exception {
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("bank@crm.example"));
        mail.setSubject(subject, "UTF-8");
        var parts = new MimeMultipart();
        var text = new MimeBodyPart();
        text.setText("Bonjour, voici vos fichiers.", "UTF-8");
        parts.addBodyPart(text);
        for (var place = 0; place + 1 < attached.length; place += 2) {
            var part = new MimeBodyPart();
            part.setContent(attached[place + 1].getBytes(StandardCharsets.UTF_8), "application/octet-stream");
            part.setFileName(attached[place]);
            parts.addBodyPart(part);
        }
        mail.setContent(parts);
        mail.saveChanges();
        server.getUserManager().getUser("bank").deliver(mail);
    }

    @Test
    public void the_banks_file_in_a_mail_is_kept_and_booked_once_however_often_it_is_mailed() throws Exception {
        mail(BANK, "Relevé du jour", "relevé.xml", statement());
        try (var routes = mailbox()) {
            waitUntil(() -> files().size() == 1);
            mail(BANK, "Relevé du jour, encore", "encore.xml", statement());
            waitUntil(() -> files().size() == 2);
        }
        try (var routes = mailbox()) {
            // Started again, it goes on behind the mails that it has read.
            mail(BANK, "Relevé du jour, une dernière fois", "dernier.xml", statement());
            waitUntil(() -> files().size() == 3);
        }
        office.asStaff(() -> office.files.readWaiting());
        assertThat(files())
                .extracting(FileView::name, FileView::way, FileView::state)
                .containsExactlyInAnyOrder(
                        tuple("relevé.xml", Way.MAIL, State.READ),
                        tuple("encore.xml", Way.MAIL, State.DUPLICATE),
                        tuple("dernier.xml", Way.MAIL, State.DUPLICATE));
        assertThat(office.asStaff(() -> office.open("G2026-000001"))).isEqualTo(Money.ZERO);
    }

    @Test
    public void a_mail_without_a_file_is_kept_and_set_aside_with_the_reason() throws Exception {
        mail(BANK, "Vos conditions tarifaires");
        try (var routes = mailbox()) {
            waitUntil(() -> files().size() == 1);
        }
        var file = files().get(0);
        assertThat(file.state()).isEqualTo(State.REFUSED);
        assertThat(file.name()).isEqualTo("Vos conditions tarifaires.eml");
        assertThat(file.why().key()).isEqualTo("billing.desk.mail-without-file");
        assertThat(office.asStaff(() -> content(file.id()))).contains("voici vos fichiers");
    }

    @Test
    public void a_statement_of_a_stranger_books_nothing_and_is_shown() throws Exception {
        mail("releves@bank.example.evil.example", "Relevé", "releve.xml", statement());
        mail("somebody@crm.example", "Relevé", "releve.xml", statement());
        mail("cfo@crm.example", "Relevé", "releve.xml", statement());
        try (var routes = mailbox()) {
            waitUntil(() -> files().size() == 3);
        }
        office.asStaff(() -> office.files.readWaiting());
        assertThat(files())
                .extracting(file -> file.why().key(), FileView::state)
                .containsExactlyInAnyOrder(
                        tuple("billing.desk.mail-sender", State.REFUSED),
                        tuple("billing.desk.mail-sender", State.REFUSED),
                        tuple("", State.READ));
    }

    @Test
    public void several_files_of_one_mail_are_taken_each_by_itself() throws Exception {
        mail(BANK, "Relevés", "a.xml", statement(), "conditions.pdf", "%PDF-1.7 tarifs");
        try (var routes = mailbox()) {
            waitUntil(() -> files().size() == 2);
        }
        office.asStaff(() -> office.files.readWaiting());
        assertThat(files()).extracting(FileView::state).containsExactlyInAnyOrder(State.READ, State.REFUSED);
    }

    private String content(String id) {
        try (var in = office.files.content(id)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
