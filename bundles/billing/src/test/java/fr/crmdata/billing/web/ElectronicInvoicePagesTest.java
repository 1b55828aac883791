package fr.crmdata.billing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.documents.InvoicePlatform;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.documents.ElectronicInvoiceDesk;
import fr.crmdata.billing.documents.Papers;
import fr.crmdata.billing.documents.Submitting;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.InvoiceFiles;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.MadeUpInvoices;
import fr.crmdata.billing.office.Submission;
import fr.crmdata.billing.rest.ElectronicInvoiceResource;
import fr.crmdata.billing.store.BillingSchema;
import fr.crmdata.billing.store.SubmissionStore;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.OperatorWork;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.identity.TestAccess;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import fr.crmdata.testing.MovingClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Test;

/** What was handed to a platform and what it told, from the first try to the last answer. */
public class ElectronicInvoicePagesTest extends DatabaseTest {

    private static final String NUMBER = "F2026-000123";
    private static final String LATER = "F2026-000124";

    private final MovingClock clock = new MovingClock(LocalDate.of(2026, 11, 25));
    private final Carrier carrier = new Carrier();
    private final TestSite site = new TestSite("/billing");
    private TestAccess access;
    private OperatorDatabase operator;
    private SubmissionStore store;
    private ElectronicInvoiceDesk desk;
    private Submitting submitting;

    public ElectronicInvoicePagesTest(TestDatabases.Kind kind) {
        super(kind);
    }

    /** A platform that is down for some documents. */
    private static final class Carrier implements InvoicePlatform {

        final List<String> sent = new ArrayList<>();
        final List<News> news = new ArrayList<>();
        String downFor = "";

        @Override
        public String name() {
            return "carrier";
        }

        @Override
        public void send(Item item) {
            if (item.number().equals(downFor)) {
                throw new IllegalStateException("<b>503</b> maintenance");
            }
            sent.add(item.number());
        }

        @Override
        public List<News> news() {
            return List.copyOf(news);
        }

        @Override
        public void taken(News piece) {
            news.remove(piece);
        }
    }

    @Before
    public void open() {
        data.offer(new BillingSchema());
        access = new TestAccess(data.scope());
        operator = new OperatorWork(access, data.operatorWork());
        store = new SubmissionStore(operator);
        desk = new ElectronicInvoiceDesk(access, operator, store, (action, subject, details) -> {});
        var invoices = new MadeUpInvoices();
        invoices.add(Papers.subscription(Language.FR), InvoiceKind.PERIOD, Optional.empty(), Language.FR);
        InvoiceFiles files = (issued, format) ->
                new InvoiceFiles.InvoiceFile(issued.number() + ".pdf", "application/pdf", new byte[0], "hash");
        submitting = new Submitting("carrier", access, operator, store, clock, carrier, invoices, files);
        new ElectronicInvoicePages(desk, new Words(clock), access).define(site);
        asStaff(() -> operator.inOne(() -> {
            store.enqueue(NUMBER, "carrier");
            return null;
        }));
    }

    private <T> T asStaff(Supplier<T> work) {
        return data.scope()
                .as(new Caller(Caller.Kind.USER, "s1", "Camille", ClientId.OPERATOR, Role.OPERATOR, Language.FR), work);
    }

    private String page(String address) {
        return asStaff(() -> TestSite.html(site.get(TestVisit.to(address))));
    }

    private Submission.State state() {
        return asStaff(() -> desk.get(NUMBER)).state();
    }

    @Test
    public void what_was_sent_and_every_answer_is_shown_once() {
        submitting.sweep();
        for (var told : List.of("1", "2")) {
            carrier.news.add(new InvoicePlatform.News(told, NUMBER, InvoicePlatform.Status.DEPOSITED, ""));
            carrier.news.add(
                    new InvoicePlatform.News(told + "b", NUMBER, InvoicePlatform.Status.REFUSED, "<i>adresse</i>"));
            submitting.sweep();
        }
        assertThat(carrier.sent).containsExactly(NUMBER);
        assertThat(state()).isEqualTo(Submission.State.REFUSED);
        assertThat(asStaff(() -> desk.answers(NUMBER))).hasSize(2);
        assertThat(page("/billing/e-invoices")).contains(NUMBER, "Refusée", "&lt;i&gt;adresse&lt;/i&gt;");
        assertThat(page("/billing/e-invoices?state=sent")).doesNotContain(NUMBER + "</a>");
        assertThat(page("/billing/e-invoices/" + NUMBER))
                .contains("Déposée", "Refusée", "carrier")
                .doesNotContain("/again")
                .doesNotContain("<i>adresse");
    }

    @Test
    public void what_cannot_be_handed_over_holds_up_no_other_is_stuck_in_the_end_and_goes_again_by_a_person() {
        carrier.downFor = NUMBER;
        for (var tried = 0; tried < 12; tried++) {
            submitting.sweep();
            clock.plusMinutes(600);
        }
        assertThat(state()).isEqualTo(Submission.State.STUCK);
        assertThat(asStaff(() -> desk.get(NUMBER)).tries()).isEqualTo(10);
        assertThat(page("/billing/e-invoices/" + NUMBER)).contains("&lt;b&gt;503", "Réessayer");
        carrier.downFor = "";
        submitting.sweep();
        assertThat(carrier.sent).isEmpty();
        asStaff(() -> site.post(TestVisit.to("/billing/e-invoices/" + NUMBER + "/again")));
        submitting.sweep();
        assertThat(carrier.sent).containsExactly(NUMBER);
        assertThat(state()).isEqualTo(Submission.State.SENT);
        assertThatThrownBy(() -> asStaff(() -> desk.again(NUMBER))).isInstanceOf(BillingRefusal.NotToBeSentAgain.class);
    }

    @Test
    public void what_is_tried_again_later_waits_and_others_go() {
        carrier.downFor = LATER;
        asStaff(() -> operator.inOne(() -> {
            store.enqueue("F2026-000001", "carrier");
            return null;
        }));
        submitting.sweep();
        assertThat(carrier.sent).containsExactly(NUMBER);
        var unknown = asStaff(() -> desk.get("F2026-000001"));
        assertThat(unknown.tries()).isEqualTo(1);
        submitting.sweep();
        assertThat(asStaff(() -> desk.get("F2026-000001")).tries()).isEqualTo(1);
        clock.plusMinutes(1);
        submitting.sweep();
        assertThat(asStaff(() -> desk.get("F2026-000001")).tries()).isEqualTo(2);
    }

    @Test
    public void who_may_not_read_sees_nothing_and_who_may_not_run_sends_nothing() {
        access.refuse(BillingPermissions.RUN);
        assertThatThrownBy(() -> asStaff(() -> desk.again(NUMBER))).isInstanceOf(AccessRefusal.Forbidden.class);
        access.refuse(BillingPermissions.READ);
        assertThatThrownBy(() -> page("/billing/e-invoices")).isInstanceOf(AccessRefusal.Forbidden.class);
        assertThatThrownBy(() -> asStaff(() -> new ElectronicInvoiceResource(desk).get(NUMBER)))
                .isInstanceOf(AccessRefusal.Forbidden.class);
    }

    @Test
    public void a_program_reads_the_same() {
        submitting.sweep();
        carrier.news.add(new InvoicePlatform.News("1", NUMBER, InvoicePlatform.Status.DELIVERED, ""));
        submitting.sweep();
        var view = asStaff(() -> new ElectronicInvoiceResource(desk).get(NUMBER));
        assertThat(view.state()).isEqualTo("DELIVERED");
        assertThat(view.answers()).hasSize(1);
        assertThatThrownBy(() -> asStaff(() -> new ElectronicInvoiceResource(desk).get(LATER)))
                .isInstanceOf(BillingRefusal.UnknownInvoice.class);
    }
}
