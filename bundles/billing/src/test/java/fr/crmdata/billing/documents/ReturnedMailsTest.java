package fr.crmdata.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.returns.Step;
import fr.crmdata.billing.office.BankTasks.Task;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.MadeUpInvoices;
import fr.crmdata.billing.store.BillingSchema;
import fr.crmdata.billing.store.TaskStore;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.OperatorWork;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.identity.TestAccess;
import fr.crmdata.testing.MovingClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class ReturnedMailsTest extends DatabaseTest {

    private final MadeUpInvoices invoices = new MadeUpInvoices();
    private OperatorDatabase operator;
    private TaskStore tasks;
    private ReturnedMails returned;

    public ReturnedMailsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        data.offer(new BillingSchema());
        operator = new OperatorWork(new TestAccess(data.scope()), data.operatorWork());
        tasks = new TaskStore(operator);
        returned = new ReturnedMails(operator, invoices, tasks, new MovingClock(LocalDate.of(2026, 11, 25)));
        invoices.add(Papers.subscription(Language.FR), InvoiceKind.PERIOD, Optional.empty(), Language.FR);
    }

    private void told(ClientId client, String mail, String key) {
        data.scope().as(Caller.system(client, "outbox"), () -> {
            returned.on(new Event("platform.mail-bounced", mail, Map.of("key", key)));
            return null;
        });
    }

    private List<Task> tasks() {
        return data.scope()
                .as(
                        Caller.system(ClientId.OPERATOR, "test"),
                        () -> operator.inOne(() -> tasks.find(true, Optional.empty(), Optional.empty(), 10)))
                .items();
    }

    @Test
    public void an_invoice_that_came_back_is_one_task_for_the_staff_however_often_it_is_told() {
        told(ClientId.OPERATOR, "m1", "billing-invoice/F2026-000123");
        told(ClientId.OPERATOR, "m1", "billing-invoice/F2026-000123");
        assertThat(tasks()).hasSize(1);
        assertThat(tasks().get(0))
                .returns(Step.CHECK_MAIL_ADDRESS, Task::step)
                .returns("F2026-000123", Task::subject)
                .returns("C-2026-00007", Task::contract);
    }

    @Test
    public void a_statement_that_came_back_is_a_task_too_and_mails_of_others_are_none() {
        told(ClientId.OPERATOR, "m1", "billing-statement/C-2026-00007/2026-11-30");
        told(ClientId.OPERATOR, "m2", "view-42/2026-11-23");
        told(ClientId.OPERATOR, "m3", "billing-invoice/F1999-000001");
        told(TestDatabases.ACME, "m4", "billing-invoice/F2026-000123");
        assertThat(tasks()).extracting(Task::subject).containsExactly("C-2026-00007");
    }
}
