package fr.crmdata.billing.books;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.accounts.Bookings;
import fr.crmdata.billing.model.accounts.VatOnPayments;
import fr.crmdata.billing.office.Allocation;
import fr.crmdata.billing.office.Allocation.Source;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.JournalStore;
import fr.crmdata.billing.store.PaymentStore;
import fr.crmdata.billing.store.PaymentStore.Share;
import fr.crmdata.billing.store.RefundedStore;
import fr.crmdata.billing.store.RefundedStore.Booked;
import fr.crmdata.billing.store.RefundedStore.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Books what is paid back to clients, and what of it comes back from their banks, in the open transaction. */
@Component(service = Refunds.class)
public final class Refunds {

    private final InvoiceStore invoices;
    private final PaymentStore payments;
    private final RefundedStore refunds;
    private final JournalStore entries;
    private final Settlement settlement;
    private final Journal journal;
    private final Conventions conventions;
    private final Telling telling;

    @Activate
    public Refunds(
            @Reference InvoiceStore invoices,
            @Reference PaymentStore payments,
            @Reference RefundedStore refunds,
            @Reference JournalStore entries,
            @Reference Settlement settlement,
            @Reference Journal journal,
            @Reference Conventions conventions,
            @Reference Telling telling) {
        this.invoices = invoices;
        this.payments = payments;
        this.refunds = refunds;
        this.entries = entries;
        this.settlement = settlement;
        this.journal = journal;
        this.conventions = conventions;
        this.telling = telling;
    }

    /**
     * Says whether it was not known before.
     *
     * @param credit what the contract has
     */
    boolean book(String key, String contract, LocalDate on, Money amount, Money credit) {
        journal.hold(Bookings.BANK, on);
        if (refunds.find(key).isPresent()) {
            return false;
        }
        if (amount.compareTo(credit) > 0) {
            throw new BillingRefusal.RefundTooHigh(contract, amount.toString(), credit.toString());
        }
        var ofNotes = ofNotes(key, contract, on, amount);
        var rest = amount.minus(Settlement.sum(ofNotes));
        var ofPayments = ofPayments(contract, rest);
        var missing = rest.minus(Money.sum(ofPayments.stream().map(Part::amount).toList()));
        if (missing.isPositive()) {
            throw new BillingRefusal.RefundTooHigh(
                    contract, amount.toString(), amount.minus(missing).toString());
        }
        payments.allocate(ofNotes);
        refunds.insert(key, contract, on, amount);
        refunds.insertParts(key, ofPayments);
        journal.book(Bookings.BANK, on, new Journal.Draft(Pieces.of(key), place -> conventions
                .bookings()
                .refunded(
                        place,
                        telling.client(contract),
                        "REMBOURSEMENT " + contract,
                        amount,
                        Settlement.vat(ofNotes))));
        telling.refunded(contract, amount);
        return true;
    }

    /** What goes out of credit notes, with the VAT that was due and no longer is. */
    private List<Share> ofNotes(String key, String contract, LocalDate on, Money amount) {
        var left = amount;
        var shares = new ArrayList<Share>();
        for (var note : invoices.openCredits(contract)) {
            var taken = left.min(note.open());
            if (taken.isPositive() && invoices.settle(note.number(), taken, on)) {
                var before = note.gross().minus(note.open());
                var vat = conventions.vatOnDebits()
                        ? Money.ZERO
                        : VatOnPayments.due(note.vat(), note.gross(), before, before.plus(taken));
                shares.add(new Share(new Allocation(note.number(), Source.REFUND, key, on, taken), vat));
                left = left.minus(taken);
            }
        }
        return shares;
    }

    private List<Part> ofPayments(String contract, Money amount) {
        var left = amount;
        var parts = new ArrayList<Part>();
        for (var payment : payments.unused(contract)) {
            var taken = left.min(payment.unused());
            if (taken.isPositive() && payments.use(payment.key(), taken)) {
                parts.add(new Part(payment.key(), taken));
                left = left.minus(taken);
            }
        }
        return parts;
    }

    /** What came back, if anything did that was not known to have. */
    Optional<Booked> takeBack(String key, LocalDate day) {
        journal.hold(Bookings.BANK, day);
        var known = refunds.find(key);
        if (known.isEmpty()) {
            return known;
        }
        var booked = known.get();
        var paid = booked.refund().on();
        var on = day.isBefore(paid) ? paid : day;
        if (!refunds.returned(key, on)) {
            return Optional.empty();
        }
        giveBack(key, on);
        reverse(key, on, booked.contract());
        telling.refundReturned(booked.contract(), booked.refund().amount());
        settlement.settle(booked.contract(), on);
        return known;
    }

    /** Credit notes are open again, and payments have something left; those that came back themselves have not. */
    private void giveBack(String key, LocalDate on) {
        var back = new ArrayList<Share>();
        for (var share : payments.ofSource(key)) {
            var note = share.allocation().invoice();
            var amount = share.allocation().amount().negated();
            if (invoices.settle(note, amount, on)) {
                back.add(new Share(
                        new Allocation(note, Source.REFUND, key, on, amount),
                        share.vat().negated()));
            }
        }
        payments.allocate(back);
        refunds.parts(key).forEach(part -> payments.giveBack(part.payment(), part.amount()));
    }

    private void reverse(String key, LocalDate on, String contract) {
        var piece = Pieces.of(key);
        entries.ofPiece(piece).stream()
                .findFirst()
                .ifPresent(
                        original -> journal.book(Bookings.BANK, on, new Journal.Draft(piece, place -> original.reversal(
                                        place.number(), on, piece, "REMBOURSEMENT REVENU " + contract)
                                .validatedOn(place.validated()))));
    }
}
