package fr.crmdata.platform.mail;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.mail.Deliveries.Delivery;
import fr.crmdata.api.mail.Deliveries.State;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.mail.DeliveryReport.Failure;
import fr.crmdata.platform.work.Chores;
import fr.crmdata.platform.work.PendingWork;
import fr.crmdata.testing.MovingClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Mails that come back: the mail says so, its address is not used again until somebody confirms it. */
public class MailReturnsTest extends DatabaseTest {

    private static final String WRONG = "compta@client.example";
    private static final String DAF = "daf@client.example";
    private static final String RIGHT = "comptabilite@client.example";
    private static final Failure FAILURE = new Failure(WRONG, "550 no such user");

    private final MovingClock clock = new MovingClock(LocalDate.of(2026, 11, 25));
    private final List<Event> events = new ArrayList<>();
    private Chores chores;
    private MailQueue queue;
    private MailReturns returns;

    public MailReturnsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        // Made before anything in the background asks for it and is interrupted in the middle of it.
        data.operatorWork().inOne(() -> 0);
        var pending = new PendingWork(data.operatorWork());
        chores = new Chores(data.databases(), data.scope(), pending);
        queue = new MailQueue(data.clientWork(), data.scope(), pending, chores, clock);
        returns = new MailReturns(
                data.clientWork(), data.scope(), pending, chores, events::add, (action, subject, details) -> {}, clock);
    }

    @After
    public void close() {
        chores.stop();
    }

    private <T> T as(ClientId client, Supplier<T> work) {
        return data.scope().as(Caller.system(client, "test"), work);
    }

    private boolean send(String key, String... to) {
        return as(ACME, () -> queue.send(key, new Mail(List.of(to), "Facture", "Bonjour", List.of())));
    }

    private String sent(String key, String... to) {
        send(key, to);
        return as(ACME, () -> {
            var mail = queue.recent(1).get(0);
            queue.sent(mail.id(), queue.next(mail));
            return mail.id();
        });
    }

    private Delivery delivery(String key) {
        return as(ACME, () -> returns.find(key)).orElseThrow();
    }

    @Test
    public void a_mail_that_came_back_says_so_once_and_others_are_told() {
        var id = sent("invoice/1", WRONG);
        assertThat(as(ACME, () -> returns.bounced(id, FAILURE))).isTrue();
        assertThat(as(ACME, () -> returns.bounced(id, FAILURE))).isTrue();
        assertThat(delivery("invoice/1").state()).isEqualTo(State.BOUNCED);
        assertThat(delivery("invoice/1").reason()).isEqualTo("550 no such user");
        assertThat(events).hasSize(1);
        assertThat(events.get(0).type()).isEqualTo("platform.mail-bounced");
        assertThat(events.get(0).data()).containsEntry("key", "invoice/1");
    }

    @Test
    public void its_address_is_not_used_again_until_it_is_confirmed() {
        var id = sent("invoice/1", WRONG);
        as(ACME, () -> returns.bounced(id, FAILURE));
        send("invoice/2", "Compta@Client.example");
        send("invoice/3", WRONG, DAF);
        assertThat(delivery("invoice/2").state()).isEqualTo(State.HELD);
        assertThat(delivery("invoice/3").state()).isEqualTo(State.WAITING);
        assertThat(delivery("invoice/3").to()).containsExactly(WRONG, DAF);
        assertThat(delivery("invoice/3").stopped()).containsExactly(WRONG);
        assertThat(as(ACME, () -> returns.confirm(" COMPTA@client.example"))).isTrue();
        assertThat(delivery("invoice/1").state()).isEqualTo(State.WAITING);
        assertThat(delivery("invoice/2").state()).isEqualTo(State.WAITING);
        assertThat(as(ACME, () -> returns.refused(10))).isEmpty();
        assertThat(as(ACME, () -> returns.confirm(WRONG))).isFalse();
    }

    /** All that waits leaves; what left is told as {@code key>address}. */
    private List<String> leave() {
        return as(ACME, () -> {
            var left = new ArrayList<String>();
            for (var mail : queue.waiting()) {
                var to = queue.next(mail);
                to.forEach(address -> left.add(mail.mail().subject() + ">" + address));
                queue.sent(mail.id(), to);
            }
            return left;
        });
    }

    @Test
    public void only_the_address_from_which_a_mail_came_back_gets_it_once_more() {
        var id = sent("invoice/1", WRONG, DAF);
        as(ACME, () -> returns.bounced(id, FAILURE));
        assertThat(delivery("invoice/1").state()).isEqualTo(State.BOUNCED);
        assertThat(delivery("invoice/1").stopped()).containsExactly(WRONG);
        assertThat(leave()).isEmpty();
        as(ACME, () -> returns.confirm(WRONG));
        assertThat(leave()).containsExactly("Facture>" + WRONG);
        assertThat(delivery("invoice/1").state()).isEqualTo(State.SENT);
        assertThat(delivery("invoice/1").stopped()).isEmpty();
        assertThat(leave()).isEmpty();
    }

    @Test
    public void an_address_that_was_left_out_gets_the_mail_when_it_is_confirmed_and_the_others_not_again() {
        var first = sent("invoice/1", WRONG);
        as(ACME, () -> returns.bounced(first, FAILURE));
        send("invoice/2", WRONG, DAF);
        assertThat(leave()).containsExactly("Facture>" + DAF);
        assertThat(delivery("invoice/2").state()).isEqualTo(State.SENT);
        assertThat(delivery("invoice/2").reason()).isEqualTo("550 no such user");
        as(ACME, () -> returns.confirm(WRONG));
        assertThat(leave()).containsExactly("Facture>" + WRONG, "Facture>" + WRONG);
        assertThat(leave()).isEmpty();
    }

    @Test
    public void an_address_confirmed_before_the_mail_left_gets_it_with_the_others() {
        var first = sent("invoice/1", WRONG);
        as(ACME, () -> returns.bounced(first, FAILURE));
        as(ACME, () -> returns.confirm(WRONG));
        leave();
        as(ACME, () -> returns.bounced(first, FAILURE));
        send("invoice/2", WRONG, DAF);
        as(ACME, () -> returns.confirm(WRONG));
        assertThat(leave()).containsExactly("Facture>" + WRONG, "Facture>" + WRONG, "Facture>" + DAF);
        assertThat(leave()).isEmpty();
    }

    @Test
    public void one_confirmed_while_the_mail_is_on_its_way_is_not_forgotten() {
        var first = sent("invoice/1", WRONG);
        as(ACME, () -> returns.bounced(first, FAILURE));
        send("invoice/2", WRONG, DAF);
        var onItsWay = as(ACME, () -> queue.find(queue.recent(1).get(0).id())).orElseThrow();
        var to = as(ACME, () -> queue.next(onItsWay));
        as(ACME, () -> returns.confirm(WRONG));
        as(ACME, () -> {
            queue.sent(onItsWay.id(), to);
            return true;
        });
        assertThat(to).containsExactly(DAF);
        assertThat(leave()).containsExactly("Facture>" + WRONG, "Facture>" + WRONG);
    }

    @Test
    public void a_mail_that_came_back_from_all_leaves_for_each_when_it_is_confirmed() {
        var id = sent("invoice/1", WRONG, DAF);
        as(ACME, () -> returns.bounced(id, FAILURE));
        as(ACME, () -> returns.bounced(id, new Failure(DAF, "552 full")));
        assertThat(events).hasSize(2);
        as(ACME, () -> returns.confirm(DAF));
        assertThat(leave()).containsExactly("Facture>" + DAF);
        assertThat(delivery("invoice/1").state()).isEqualTo(State.BOUNCED);
        assertThat(delivery("invoice/1").reason()).isEqualTo("550 no such user");
        as(ACME, () -> returns.confirm(WRONG));
        assertThat(leave()).containsExactly("Facture>" + WRONG);
        assertThat(delivery("invoice/1").state()).isEqualTo(State.SENT);
    }

    @Test
    public void another_address_in_its_place_gets_what_came_back_and_what_was_held() {
        var id = sent("invoice/1", WRONG, DAF);
        as(ACME, () -> returns.bounced(id, FAILURE));
        send("invoice/2", WRONG);
        assertThat(as(ACME, () -> returns.replace(WRONG, RIGHT))).isTrue();
        assertThat(leave()).containsExactly("Facture>" + RIGHT, "Facture>" + RIGHT);
        assertThat(delivery("invoice/1").to()).containsExactly(RIGHT, DAF);
        assertThat(delivery("invoice/1").state()).isEqualTo(State.SENT);
        assertThat(leave()).isEmpty();
        send("invoice/3", WRONG);
        assertThat(delivery("invoice/3").state()).isEqualTo(State.HELD);
        assertThat(as(ACME, () -> returns.bounced(id, new Failure(RIGHT, "552 full"))))
                .isTrue();
    }

    @Test
    public void who_has_the_mail_already_does_not_get_it_in_the_place_of_another() {
        var id = sent("invoice/1", WRONG, DAF);
        as(ACME, () -> returns.bounced(id, FAILURE));
        assertThat(as(ACME, () -> returns.replace(WRONG, DAF))).isTrue();
        assertThat(leave()).isEmpty();
        assertThat(delivery("invoice/1").to()).containsExactly(DAF);
        assertThat(delivery("invoice/1").state()).isEqualTo(State.SENT);
    }

    @Test
    public void in_its_place_comes_an_address_and_one_that_is_used() {
        var id = sent("invoice/1", WRONG);
        as(ACME, () -> returns.bounced(id, FAILURE));
        var other = sent("invoice/2", RIGHT);
        as(ACME, () -> returns.bounced(other, new Failure(RIGHT, "552 full")));
        assertThatThrownBy(() -> as(ACME, () -> returns.replace(WRONG, "nobody")))
                .isInstanceOf(MailRefusal.NoAddress.class);
        assertThat(as(ACME, () -> returns.replace("unknown@client.example", DAF)))
                .isFalse();
        assertThat(as(GLOBEX, () -> returns.replace(WRONG, DAF))).isFalse();
        assertThat(as(ACME, () -> returns.replace(WRONG, RIGHT))).isTrue();
        assertThat(leave()).isEmpty();
        assertThat(delivery("invoice/1").state()).isEqualTo(State.HELD);
        as(ACME, () -> returns.confirm(RIGHT));
        assertThat(leave()).containsExactly("Facture>" + RIGHT, "Facture>" + RIGHT);
    }

    @Test
    public void a_report_about_an_address_that_the_mail_did_not_go_to_changes_nothing() {
        var id = sent("invoice/1", "right@client.example");
        assertThat(as(ACME, () -> returns.bounced(id, FAILURE))).isFalse();
        assertThat(as(ACME, () -> returns.bounced("nothing", FAILURE))).isFalse();
        assertThat(delivery("invoice/1").state()).isEqualTo(State.SENT);
        assertThat(as(ACME, () -> returns.refused(10))).isEmpty();
    }

    @Test
    public void what_came_back_to_one_client_is_not_known_to_another() {
        var id = sent("invoice/1", WRONG);
        as(ACME, () -> returns.bounced(id, FAILURE));
        assertThat(as(GLOBEX, () -> returns.find("invoice/1"))).isEmpty();
        assertThat(as(GLOBEX, () -> returns.refused(10))).isEmpty();
        assertThat(as(GLOBEX, () -> returns.bounced(id, FAILURE))).isFalse();
        assertThat(as(GLOBEX, () -> returns.confirm(WRONG))).isFalse();
        assertThat(as(ACME, () -> returns.refused(10))).hasSize(1);
    }

    @Test
    public void reports_in_the_mailbox_are_entered_and_other_mails_stay() throws Exception {
        var id = sent("invoice/1", WRONG);
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        var context = new DefaultCamelContext(false);
        try {
            server.setUser("facturation@crm.example", "crm", "secret");
            var user = server.getUserManager().getUser("crm");
            user.deliver(Reports.parsed("Subject: Absent\nMessage-ID: <1@x.example>\n\nen congé\n"));
            user.deliver(Reports.about(
                    new MailId(new ClientId("gone"), id).header("crm.example"),
                    WRONG,
                    "failed",
                    "5.1.1",
                    "550 no such user"));
            user.deliver(Reports.about(
                    new MailId(ACME, id).header("crm.example"), WRONG, "failed", "5.1.1", "550 no such user"));
            var mailbox = "imap://127.0.0.1:" + server.getImap().getPort()
                    + "?username=crm&password=secret&delay=200&initialDelay=0";
            context.disableJMX();
            context.addRoutes(new BounceRoutes(mailbox, returns, data.scope(), ACME::equals));
            var allRead = new NotifyBuilder(context).whenDone(3).create();
            context.start();
            assertThat(allRead.matches(30, TimeUnit.SECONDS)).isTrue();
            assertThat(delivery("invoice/1").state()).isEqualTo(State.BOUNCED);
            assertThat(server.getReceivedMessages()).hasSize(3);
        } finally {
            context.stop();
            server.stop();
        }
    }
}
