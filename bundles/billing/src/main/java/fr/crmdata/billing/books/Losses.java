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

/** Books what is given up and what is paid back, in the open transaction. */
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
        var vat = isOwed ? Money.ZERO : VatOnPayments.due(totals.vat(), totals.gross(), Money.ZERO, open);
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

    /**
     * Says whether it was not known before.
     *
     * @param credit what the contract has
     */
    boolean refund(String key, String contract, LocalDate on, Money amount, Money credit) {
        journal.hold(Bookings.BANK, on);
        if (losses.isRefunded(key)) {
            return false;
        }
        if (amount.compareTo(credit) > 0) {
            throw new BillingRefusal.RefundTooHigh(contract, amount.toString(), credit.toString());
        }
        var vat = use(contract, on, amount);
        losses.insertRefund(key, contract, on, amount);
        journal.book(Bookings.BANK, on, new Journal.Draft(Pieces.of(key), place -> conventions
                .bookings()
                .refunded(place, telling.client(contract), "REMBOURSEMENT " + contract, amount, vat)));
        telling.refunded(contract, amount);
        return true;
    }

    /** Takes it from credit notes, then from money that was too much; VAT that was due with it and no longer is. */
    private Money use(String contract, LocalDate on, Money amount) {
        var left = amount;
        var vat = Money.ZERO;
        for (var note : invoices.openCredits(contract)) {
            var taken = left.min(note.open());
            if (taken.isPositive() && invoices.settle(note.number(), taken, on)) {
                var before = note.gross().minus(note.open());
                vat = vat.plus(VatOnPayments.due(note.vat(), note.gross(), before, before.plus(taken)));
                left = left.minus(taken);
            }
        }
        for (var payment : payments.unused(contract)) {
            var taken = left.min(payment.unused());
            if (taken.isPositive() && payments.use(payment.key(), taken)) {
                left = left.minus(taken);
            }
        }
        if (left.isPositive()) {
            throw new BillingRefusal.RefundTooHigh(
                    contract, amount.toString(), amount.minus(left).toString());
        }
        return conventions.vatOnDebits() ? Money.ZERO : vat;
    }
}
