package fr.crmdata.billing.documents;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.EventListener;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.returns.Step;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.store.TaskStore;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A mail with a document or a statement came back: somebody has to find out the right address. */
@Component(service = EventListener.class)
public final class ReturnedMails implements EventListener {

    private static final String REASON = "MAIL";

    private final OperatorDatabase operator;
    private final Invoices invoices;
    private final TaskStore tasks;
    private final Clock clock;

    @Activate
    public ReturnedMails(
            @Reference OperatorDatabase operator,
            @Reference Invoices invoices,
            @Reference TaskStore tasks,
            @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.invoices = invoices;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "billing-returned-mails";
    }

    @Override
    public Set<String> types() {
        return Set.of("platform.mail-bounced");
    }

    /** Mails of clients have other keys than these. */
    @Override
    public void on(Event event) {
        var key = event.data().getOrDefault("key", "");
        if (operator.caller().client().equals(ClientId.OPERATOR)) {
            InvoiceMails.number(key)
                    .flatMap(this::invoice)
                    .or(() -> DueStatements.contract(key).map(contract -> new Task(contract, contract, Money.ZERO)))
                    .ifPresent(task -> add(event.subject(), task));
        }
    }

    private record Task(String contract, String subject, Money amount) {}

    private Optional<Task> invoice(String number) {
        try {
            var issued = invoices.find(number);
            return Optional.of(new Task(issued.contract(), number, issued.open()));
        } catch (BillingRefusal.UnknownInvoice unknown) {
            return Optional.empty();
        }
    }

    private void add(String mail, Task task) {
        operator.inOne(() -> tasks.add(
                "mail/" + mail,
                Step.CHECK_MAIL_ADDRESS,
                task.contract(),
                task.subject(),
                REASON,
                task.amount(),
                clock.instant()));
    }
}
