package fr.crmdata.billing.books;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.accounts.Bookings;
import fr.crmdata.billing.model.accounts.VatOnPayments;
import fr.crmdata.billing.office.Allocation;
import fr.crmdata.billing.office.Allocation.Source;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Payments.Payment;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.PaymentStore;
import fr.crmdata.billing.store.PaymentStore.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sets money and credit notes against invoices, always in the open transaction. */
@Component(service = Settlement.class)
public final class Settlement {

    private final InvoiceStore invoices;
    private final PaymentStore payments;
    private final Journal journal;
    private final Conventions conventions;

    @Activate
    public Settlement(
            @Reference InvoiceStore invoices,
            @Reference PaymentStore payments,
            @Reference Journal journal,
            @Reference Conventions conventions) {
        this.invoices = invoices;
        this.payments = payments;
        this.journal = journal;
        this.conventions = conventions;
    }

    /** Sets an amount of a payment against invoices in their order, as far as it goes. */
    List<Share> pay(String key, Money amount, LocalDate on, List<InvoiceSummary> targets) {
        var left = amount;
        var shares = new ArrayList<Share>();
        for (var target : targets) {
            var taken = left.min(target.open());
            if (taken.isPositive()) {
                var vat = vat(target, taken);
                if (invoices.settle(target.number(), taken, on)) {
                    shares.add(new Share(new Allocation(target.number(), Source.PAYMENT, key, on, taken), vat));
                    left = left.minus(taken);
                }
            }
        }
        payments.allocate(shares);
        return shares;
    }

    /** VAT that becomes due when so much is paid of an invoice now; negative when it is taken back. */
    Money vat(InvoiceSummary invoice, Money amount) {
        if (conventions.vatOnDebits() || invoice.vat().isZero()) {
            return Money.ZERO;
        }
        var before = payments.paid(invoice.number());
        return VatOnPayments.due(invoice.vat(), invoice.gross(), before, before.plus(amount));
    }

    static Money sum(List<Share> shares) {
        return Money.sum(
                shares.stream().map(share -> share.allocation().amount()).toList());
    }

    static Money vat(List<Share> shares) {
        return Money.sum(shares.stream().map(Share::vat).toList());
    }

    /** Sets what a contract has as credit against what is open of it: credit notes first, each against its own invoice before others. */
    void settle(String contract, LocalDate on) {
        for (var note : invoices.openCredits(contract)) {
            credit(note, on);
        }
        for (var payment : payments.unused(contract)) {
            use(payment, on);
        }
    }

    private void credit(InvoiceSummary note, LocalDate on) {
        var own = invoices.creditedBy(note.number());
        var targets = new ArrayList<>(invoices.open(note.contract()));
        targets.sort(Comparator.comparing(target -> !target.number().equals(own)));
        var left = note.open();
        var shares = new ArrayList<Share>();
        for (var target : targets) {
            var taken = left.min(target.open());
            if (taken.isPositive()
                    && invoices.settle(target.number(), taken, on)
                    && invoices.settle(note.number(), taken, on)) {
                left = left.minus(taken);
                shares.add(new Share(
                        new Allocation(target.number(), Source.CREDIT_NOTE, note.number(), on, taken), Money.ZERO));
            }
        }
        payments.allocate(shares);
    }

    private void use(Payment payment, LocalDate on) {
        var targets = invoices.open(payment.contract());
        if (targets.isEmpty()) {
            return;
        }
        var shares = pay(payment.key(), payment.unused(), on, targets);
        var used = sum(shares);
        if (used.isPositive() && !payments.use(payment.key(), used)) {
            throw new IllegalStateException("more was set against invoices than was left of " + payment.key());
        }
        var vat = vat(shares);
        if (!vat.isZero()) {
            journal.book(Bookings.OTHER, on, new Journal.Draft(Pieces.of(payment.key()), place -> conventions
                    .bookings()
                    .vatDue(place, "TVA EXIGIBLE " + place.piece(), vat)));
        }
    }
}
