package fr.crmdata.platform.mail;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.platform.TestInstallation;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.files.DatabaseFiles;
import fr.crmdata.platform.metrics.Registry;
import fr.crmdata.platform.routes.RouteHome;
import fr.crmdata.platform.work.Chores;
import fr.crmdata.platform.work.PendingWork;
import fr.crmdata.testing.MovingClock;
import fr.crmdata.testing.Patience;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Mails that leave the house by SMTP, against a mail server. */
public class SmtpTest extends DatabaseTest {

    private static final String DAF = "daf@client.example";
    private static final String PASSWORD = "s&cret ?#%)+=";
    private static final byte[] LIST = "\uFEFFNom;Ville\r\nLefèvre;Évreux\r\n".getBytes(StandardCharsets.UTF_8);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MovingClock clock = new MovingClock(LocalDate.of(2026, 11, 26));
    private final Map<String, Object> settings = new HashMap<>();
    private RouteHome home;
    private Chores chores;
    private MailQueue queue;
    private DatabaseFiles files;

    public SmtpTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        server.start();
        server.setUser("crm@crm.example", "crm", PASSWORD);
        // Made before anything in the background asks for it and is interrupted in the middle of it.
        data.operatorWork().inOne(() -> 0);
        var pending = new PendingWork(data.operatorWork());
        chores = new Chores(data.databases(), data.scope(), pending);
        queue = new MailQueue(data.clientWork(), data.scope(), pending, chores, clock);
        files = new DatabaseFiles(data.clientWork(), data.scope(), clock);
        home = new RouteHome(() -> true, Duration.ofSeconds(10));
        settings.put("mail_host", "127.0.0.1");
        settings.put("mail_port", server.getSmtp().getPort());
        settings.put("mail_from", "Facturation <facturation@crm.example>");
    }

    @After
    public void close() {
        home.running().forEach(context -> context.stop());
        chores.stop();
        server.stop();
    }

    private MailSender sender() {
        var installation = TestInstallation.with(settings);
        var routes = new MailRoutes(installation);
        home.addRoutes(routes, Map.of("crmdata.area", "mail"));
        Patience.until("the mail route runs", () -> home.contextOf(routes).isPresent());
        return new MailSender(queue, routes, home, files, installation, new Registry(data.databases()), clock);
    }

    private <T> T inAcme(Supplier<T> work) {
        return data.scope().as(Caller.system(ACME, "test"), work);
    }

    private void queue(String key, String... attachments) {
        inAcme(() -> queue.send(
                key,
                new Mail(
                        List.of(DAF, "aide@client.example"),
                        "Relevé de « Lefèvre »",
                        "Ci-joint l’été.",
                        List.of(attachments))));
    }

    private Optional<Duration> leave(MailSender sender) {
        return inAcme(() -> sender.visit(ACME));
    }

    private MailQueue.Queued newest() {
        return inAcme(() -> queue.recent(1)).get(0);
    }

    @Test
    public void a_mail_with_a_file_arrives_whole_once_and_with_the_id_it_is_known_by() throws Exception {
        var file = inAcme(() -> files.store("relevé été.csv", "text/csv", new ByteArrayInputStream(LIST), 1_000))
                .id();
        queue("statement/1", file);
        queue("statement/1", file);
        var sender = sender();
        assertThat(leave(sender)).isEmpty();
        assertThat(leave(sender)).isEmpty();
        assertThat(newest().state()).isEqualTo(MailQueue.State.SENT);
        // One copy for each who is to have it.
        assertThat(server.getReceivedMessages()).hasSize(2);
        var arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Relevé de « Lefèvre »");
        assertThat(arrived.getFrom()[0]).hasToString("Facturation <facturation@crm.example>");
        assertThat(arrived.getMessageID()).isEqualTo(new MailId(ACME, newest().id()).header("crm.example"));
        assertFile(arrived);
    }

    private static void assertFile(MimeMessage arrived) throws Exception {
        var parts = (MimeMultipart) arrived.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Ci-joint l’été.");
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(
                        parts.getBodyPart(1).getFileName()))
                .isEqualTo("relevé été.csv");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(LIST);
    }

    @Test
    public void the_relay_is_told_name_and_password_whatever_signs_they_have() {
        settings.put("mail_user", "crm");
        settings.put("mail_password", PASSWORD);
        queue("statement/1");
        assertThat(leave(sender())).isEmpty();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    public void what_a_relay_refuses_waits_and_says_why() {
        settings.put("mail_user", "crm");
        settings.put("mail_password", "wrong");
        queue("statement/1");
        assertThat(leave(sender())).contains(Duration.ofSeconds(30));
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(newest().state()).isEqualTo(MailQueue.State.WAITING);
        assertThat(newest().error().orElseThrow()).containsIgnoringCase("authentication");
    }

    @Test
    public void a_mail_waits_for_a_relay_that_is_down_and_leaves_when_it_is_back() {
        queue("statement/1");
        var port = server.getSmtp().getPort();
        server.stop();
        var sender = sender();
        assertThat(leave(sender)).contains(Duration.ofSeconds(30));
        assertThat(newest().attempts()).isEqualTo(1);
        var again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            assertThat(leave(sender)).contains(Duration.ofSeconds(30));
            clock.plusMinutes(1);
            assertThat(leave(sender)).isEmpty();
            assertThat(again.getReceivedMessages()).hasSize(2);
        } finally {
            again.stop();
        }
    }

    @Test
    public void where_encryption_is_asked_for_nothing_leaves_in_the_clear() {
        settings.put("mail_starttls", true);
        queue("statement/1");
        assertThat(leave(sender())).isPresent();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(newest().state()).isEqualTo(MailQueue.State.WAITING);
    }
}
