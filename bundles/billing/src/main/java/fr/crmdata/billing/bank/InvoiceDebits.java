package fr.crmdata.billing.bank;

import fr.crmdata.api.calendar.TargetDays;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.EventListener;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.collection.CollectionDates;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.IssuedInvoice;
import fr.crmdata.billing.store.DebitStore;
import fr.crmdata.billing.store.DebitStore.NewDebit;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** An invoice that says it will be debited gets its debit: on the due day, but not before the client has known of it for 14 days. */
@Component(service = {EventListener.class, InvoiceDebits.class})
public final class InvoiceDebits implements EventListener {

    private final OperatorDatabase operator;
    private final Invoices invoices;
    private final DebitStore debits;
    private final DebitAnnouncements announcements;

    @Activate
    public InvoiceDebits(
            @Reference OperatorDatabase operator,
            @Reference Invoices invoices,
            @Reference DebitStore debits,
            @Reference DebitAnnouncements announcements) {
        this.operator = operator;
        this.invoices = invoices;
        this.debits = debits;
        this.announcements = announcements;
    }

    @Override
    public String name() {
        return "billing-debits";
    }

    @Override
    public Set<String> types() {
        return Set.of("billing.invoice-issued");
    }

    @Override
    public void on(Event event) {
        operator.inOne(() -> plan(invoices.find(event.subject())));
    }

    private void plan(IssuedInvoice issued) {
        if (issued.invoice().payment() instanceof Invoice.DirectDebit debit
                && !issued.invoice().isCredit()
                && issued.open().isPositive()) {
            var wanted = CollectionDates.wanted(
                    issued.invoice().issued(), issued.invoice().due());
            debits.insert(new NewDebit(
                    issued.number(),
                    issued.number(),
                    1,
                    issued.contract(),
                    issued.invoice().buyer().name(),
                    debit.mandate().value(),
                    issued.open(),
                    wanted));
            announcements.planned(issued, TargetDays.onOrAfter(wanted));
        }
    }
}
