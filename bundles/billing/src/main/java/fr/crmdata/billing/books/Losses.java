package fr.crmdata.billing.books;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.accounts.Bookings;
import fr.crmdata.billing.model.accounts.VatOnPayments;
import fr.crmdata.billing.office.Allocation;
import fr.crmdata.billing.office.Allocation.Source;
import fr.crmdata.billing.office.CreditNotes.WriteOff;
import fr.crmdata.billing.office.IssuedInvoice;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.LossStore;
import fr.crmdata.billing.store.PaymentStore;
import fr.crmdata.billing.store.PaymentStore.Share;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Books what is given up, in the open transaction. */
@Component(service = Losses.class)
public final class Losses {

    private final InvoiceStore invoices;
    private final PaymentStore payments;
    private final LossStore losses;
    private final Journal journal;
    private final Conventions conventions;
    private final Telling telling;
    private final Clock clock;

    @Activate
    public Losses(
            @Reference InvoiceStore invoices,
            @Reference PaymentStore payments,
            @Reference LossStore losses,
            @Reference Journal journal,
            @Reference Conventions conventions,
            @Reference Telling telling,
            @Reference(target = "(clock=business)") Clock clock) {
        this.invoices = invoices;
        this.payments = payments;
        this.losses = losses;
        this.journal = journal;
        this.conventions = conventions;
        this.telling = telling;
        this.clock = clock;
    }

    WriteOff book(IssuedInvoice invoice, String reason, String evidence) {
        var today = LocalDate.now(clock);
        var totals = invoice.invoice().totals();
        var open = invoice.open();
        if (!open.isPositive() || !invoices.settle(invoice.number(), open, today)) {
            throw new BillingRefusal.NothingOpen(invoice.number());
        }
        var isOwed = conventions.vatOnDebits() && evidence.isEmpty();
        var vat = isOwed
                ? Money.ZERO
                : VatOnPayments.due(totals.vat(), totals.gross(), totals.gross().minus(open), totals.gross());
        var loss = new WriteOff(invoice.number(), open, vat, today, reason, evidence);
        var id = losses.insert(loss);
        payments.allocate(
                List.of(new Share(new Allocation(invoice.number(), Source.WRITE_OFF, id, today, open), Money.ZERO)));
        journal.book(Bookings.OTHER, today, new Journal.Draft(invoice.number(), place -> conventions
                .bookings()
                .writtenOff(
                        place,
                        telling.client(invoice.contract()),
                        "CREANCE IRRECOUVRABLE " + invoice.number(),
                        open,
                        vat)));
        telling.waived(invoice.contract(), invoice.key(), open, reason);
        return loss;
    }
}
