package fr.crmdata.billing.books;

import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.books.Targets.Target;
import fr.crmdata.billing.model.accounts.Bookings;
import fr.crmdata.billing.model.accounts.VatOnPayments;
import fr.crmdata.billing.office.Allocation;
import fr.crmdata.billing.office.Allocation.Source;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Payments.Payment;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.InvoiceStore.Settled;
import fr.crmdata.billing.store.PaymentStore;
import fr.crmdata.billing.store.PaymentStore.Share;
import java.sql.SQLTransactionRollbackException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sets money and credit notes against invoices, always in the open transaction. */
@Component(service = Settlement.class)
public final class Settlement {

    private final InvoiceStore invoices;
    private final PaymentStore payments;
    private final Targets targets;
    private final Journal journal;
    private final Conventions conventions;

    @Activate
    public Settlement(
            @Reference InvoiceStore invoices,
            @Reference PaymentStore payments,
            @Reference Targets targets,
            @Reference Journal journal,
            @Reference Conventions conventions) {
        this.invoices = invoices;
        this.payments = payments;
        this.targets = targets;
        this.journal = journal;
        this.conventions = conventions;
    }

    /**
     * Money that is to be set against invoices.
     *
     * @param key of the payment
     * @param targets in their order; what was open of them before any purse was emptied
     */
    record Purse(String key, Money amount, LocalDate on, List<Target> targets) {}

    private record Wish(Purse purse, InvoiceSummary target, Money amount) {

        Wish plus(Wish other) {
            return new Wish(purse, target, amount.plus(other.amount));
        }
    }

    /** Sets money against invoices, one purse after the other, as far as it goes. By the key of the payment; one that met nothing is left out. */
    Map<String, List<Share>> pay(List<Purse> purses) {
        var wishes = wishes(purses);
        var changed = invoices.settle(wishes.stream()
                .map(wish -> new Settled(
                        wish.target().number(), wish.amount(), wish.purse().on()))
                .toList());
        if (Arrays.stream(changed).anyMatch(rows -> rows != 1)) {
            // Another transaction settled one of them since it was read: all of it once more.
            throw new DatabaseException(new SQLTransactionRollbackException("settled meanwhile", "40001"));
        }
        var paid = paid(wishes);
        var shares = new LinkedHashMap<String, List<Share>>();
        for (var wish : wishes) {
            var purse = wish.purse();
            shares.computeIfAbsent(purse.key(), any -> new ArrayList<>())
                    .add(new Share(
                            new Allocation(
                                    wish.target().number(), Source.PAYMENT, purse.key(), purse.on(), wish.amount()),
                            vat(wish, paid)));
        }
        payments.allocate(shares.values().stream().flatMap(List::stream).toList());
        return shares;
    }

    private static List<Wish> wishes(List<Purse> purses) {
        var open = new HashMap<Target, Money>();
        var wishes = new ArrayList<Wish>();
        for (var purse : purses) {
            var left = purse.amount();
            var own = new LinkedHashMap<String, Wish>();
            for (var target : purse.targets()) {
                var taken = left.min(open.getOrDefault(target, target.most()));
                if (taken.isPositive()) {
                    own.merge(target.number(), new Wish(purse, target.invoice(), taken), Wish::plus);
                    open.merge(target, target.most().minus(taken), (before, any) -> before.minus(taken));
                    left = left.minus(taken);
                }
            }
            wishes.addAll(own.values());
        }
        return wishes;
    }

    private boolean isVatDue(InvoiceSummary invoice) {
        return !conventions.vatOnDebits() && !invoice.vat().isZero();
    }

    /** What was paid before of those whose VAT becomes due with their payment. */
    private Map<String, Money> paid(List<Wish> wishes) {
        return payments.paid(wishes.stream()
                .map(Wish::target)
                .filter(this::isVatDue)
                .map(InvoiceSummary::number)
                .distinct()
                .toList());
    }

    /** VAT that becomes due when so much is paid of an invoice now. */
    private Money vat(Wish wish, Map<String, Money> paid) {
        var invoice = wish.target();
        if (!isVatDue(invoice)) {
            return Money.ZERO;
        }
        var before = paid.getOrDefault(invoice.number(), Money.ZERO);
        var after = before.plus(wish.amount());
        paid.put(invoice.number(), after);
        return VatOnPayments.due(invoice.vat(), invoice.gross(), before, after);
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
        var open = new ArrayList<>(targets.of(note.contract()));
        open.sort(Comparator.comparing(target -> !target.number().equals(own)));
        var left = note.open();
        var shares = new ArrayList<Share>();
        for (var target : open) {
            var taken = left.min(target.most());
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
        var open = targets.of(payment.contract());
        if (open.isEmpty()) {
            return;
        }
        var shares = pay(List.of(new Purse(payment.key(), payment.unused(), on, open)))
                .getOrDefault(payment.key(), List.of());
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
