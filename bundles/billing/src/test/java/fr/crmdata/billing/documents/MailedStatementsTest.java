package fr.crmdata.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.api.mail.Mails;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.books.MyInvoiceDesk;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.mailing.Rhythm;
import fr.crmdata.billing.model.mailing.StatementPlan;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.MadeUpInvoices;
import fr.crmdata.billing.office.MyStatements;
import fr.crmdata.billing.office.OwnBillingPermissions;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.store.BillingSchema;
import fr.crmdata.billing.store.CommonTexts;
import fr.crmdata.billing.store.InvoiceReader;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.PaymentStore;
import fr.crmdata.billing.store.StatementPlanStore;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.OperatorWork;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.documents.PdfPrinter;
import fr.crmdata.platform.files.DatabaseFiles;
import fr.crmdata.platform.identity.TestAccess;
import fr.crmdata.testing.MovingClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Before;
import org.junit.Test;

/** Statements of account by mail, as a client's administrator chose, each once. */
public class MailedStatementsTest extends DatabaseTest {

    private static final String CONTRACT = "C-2026-00007";
    private static final String OTHERS = "C-2026-00008";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final MadeUpInvoices invoices = new MadeUpInvoices();
    private final Map<String, Mail> mails = new LinkedHashMap<>();
    private final MovingClock clock = new MovingClock(TODAY);
    private TestAccess access;
    private MyStatements mine;
    private DueStatements due;
    private DatabaseFiles files;
    private boolean mailFails;
    private boolean moved;

    public MailedStatementsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        data.offer(new BillingSchema());
        access = new TestAccess(data.scope());
        var operator = new OperatorWork(access, data.operatorWork());
        var store = new StatementPlanStore(operator);
        var myInvoices = new MyInvoiceDesk(
                access,
                operator,
                contracts(),
                new InvoiceStore(operator, new InvoiceReader(operator, new CommonTexts(operator))),
                new PaymentStore(operator),
                clock);
        mine = new MyStatementDesk(access, operator, myInvoices, store, (action, subject, details) -> {}, clock);
        files = new DatabaseFiles(data.clientWork(), data.scope(), clock);
        var statements = new StatementDesk(
                access, invoices, noPayments(), invoices.mine(), new PdfPrinter(), () -> Papers.COMPANY);
        Mails queue = (key, mail) -> {
            if (mailFails) {
                throw new IllegalStateException("the queue is broken");
            }
            return mails.putIfAbsent(key, mail) == null;
        };
        due = new DueStatements(
                access, operator, store, contracts(), statements, files, queue, () -> Papers.COMPANY, clock);
        invoices.add(
                Papers.subscription(Language.FR), InvoiceKind.PERIOD, Optional.of(TestDatabases.ACME), Language.FR);
    }

    private ContractAccounts contracts() {
        return (ContractAccounts) Proxy.newProxyInstance(
                ContractAccounts.class.getClassLoader(),
                new Class<?>[] {ContractAccounts.class},
                (proxy, method, given) -> {
                    if (!method.getName().equals("contractsOf")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return given[0].equals(TestDatabases.ACME) && !moved ? List.of(CONTRACT) : List.of(OTHERS);
                });
    }

    private static Payments noPayments() {
        return (Payments) Proxy.newProxyInstance(
                Payments.class.getClassLoader(),
                new Class<?>[] {Payments.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "list" -> new Slice<>(List.of(), Optional.empty());
                    case "refunds" -> List.of();
                    case "credit" -> Money.ZERO;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private <T> T as(ClientId client, Supplier<T> work) {
        return data.scope()
                .as(new Caller(Caller.Kind.USER, "u1", "Alice", client, Role.ADMINISTRATOR, Language.FR), work);
    }

    private static StatementPlan plan(Rhythm rhythm, Language language) {
        return new StatementPlan(rhythm, language, List.of("compta@acme.example", "daf@acme.example"));
    }

    private MyStatements.Chosen choose(StatementPlan plan) {
        return as(TestDatabases.ACME, () -> mine.choose(CONTRACT, plan));
    }

    private String pdf(Mail mail) {
        var bytes = data.scope().as(Caller.system(ClientId.OPERATOR, "test"), () -> {
            try (var in = files.open(mail.attachments().get(0))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void a_statement_of_the_month_goes_out_once_on_the_first_day_after_it() {
        assertThat(choose(plan(Rhythm.MONTHLY, Language.EN)).nextOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        due.sweep();
        assertThat(mails).isEmpty();
        clock.set(LocalDate.of(2026, 12, 1));
        due.sweep();
        due.sweep();
        assertThat(mails).containsOnlyKeys("billing-statement/" + CONTRACT + "/2026-11-30");
        var mail = mails.values().iterator().next();
        assertThat(mail.to()).containsExactly("compta@acme.example", "daf@acme.example");
        assertThat(mail.subject()).contains("statement of account", CONTRACT);
        assertThat(mail.text()).contains("€704.40", "30\u00a0November\u00a02026");
        assertThat(pdf(mail)).contains("Statement of account", "F2026-000123");
        assertThat(as(TestDatabases.ACME, () -> mine.find(CONTRACT))
                        .orElseThrow()
                        .nextOn())
                .isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    public void what_was_missed_while_the_product_was_down_is_one_statement_and_the_next_one_follows() {
        choose(plan(Rhythm.MONTHLY, Language.FR));
        clock.set(LocalDate.of(2027, 3, 10));
        due.sweep();
        clock.set(LocalDate.of(2027, 4, 1));
        due.sweep();
        assertThat(mails)
                .containsOnlyKeys(
                        "billing-statement/" + CONTRACT + "/2027-02-28",
                        "billing-statement/" + CONTRACT + "/2027-03-31");
    }

    @Test
    public void what_cannot_be_mailed_is_mailed_by_the_next_sweep_and_nothing_is_left_by_halves() {
        choose(plan(Rhythm.QUARTERLY, Language.FR));
        clock.set(LocalDate.of(2027, 1, 1));
        mailFails = true;
        due.sweep();
        assertThat(mails).isEmpty();
        mailFails = false;
        due.sweep();
        assertThat(mails).containsOnlyKeys("billing-statement/" + CONTRACT + "/2026-12-31");
        assertThat(mails.values().iterator().next().subject()).contains("relevé de compte");
    }

    @Test
    public void as_long_as_nothing_was_invoiced_nothing_is_mailed() {
        invoices.all.clear();
        choose(plan(Rhythm.MONTHLY, Language.FR));
        clock.set(LocalDate.of(2026, 12, 1));
        due.sweep();
        assertThat(mails).isEmpty();
    }

    @Test
    public void another_client_neither_sees_nor_changes_nor_stops_it() {
        choose(plan(Rhythm.MONTHLY, Language.FR));
        for (var call : List.<Runnable>of(
                () -> mine.find(CONTRACT),
                () -> mine.choose(CONTRACT, plan(Rhythm.QUARTERLY, Language.EN)),
                () -> mine.stop(CONTRACT))) {
            assertThatThrownBy(() -> as(TestDatabases.GLOBEX, () -> {
                        call.run();
                        return null;
                    }))
                    .isInstanceOf(BillingRefusal.UnknownContract.class);
        }
        assertThat(as(TestDatabases.ACME, () -> mine.find(CONTRACT))
                        .orElseThrow()
                        .plan())
                .isEqualTo(plan(Rhythm.MONTHLY, Language.FR));
    }

    @Test
    public void who_may_not_see_the_invoices_may_not_have_them_mailed() {
        access.refuse(OwnBillingPermissions.OWN);
        assertThatThrownBy(() -> choose(plan(Rhythm.MONTHLY, Language.FR))).isInstanceOf(AccessRefusal.Forbidden.class);
    }

    @Test
    public void a_contract_that_went_to_another_client_is_told_to_nobody() {
        choose(plan(Rhythm.MONTHLY, Language.FR));
        moved = true;
        clock.set(LocalDate.of(2026, 12, 1));
        due.sweep();
        assertThat(mails).isEmpty();
    }

    @Test
    public void it_can_be_chosen_anew_and_stopped() {
        choose(plan(Rhythm.MONTHLY, Language.FR));
        assertThat(choose(plan(Rhythm.QUARTERLY, Language.FR)).nextOn()).isEqualTo(LocalDate.of(2027, 1, 1));
        as(TestDatabases.ACME, () -> {
            mine.stop(CONTRACT);
            return null;
        });
        assertThat(as(TestDatabases.ACME, () -> mine.find(CONTRACT))).isEmpty();
        clock.set(LocalDate.of(2027, 1, 1));
        due.sweep();
        assertThat(mails).isEmpty();
    }
}
