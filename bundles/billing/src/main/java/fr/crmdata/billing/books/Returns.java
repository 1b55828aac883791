package fr.crmdata.billing.books;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.accounts.Bookings;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.model.accounts.JournalLine;
import fr.crmdata.billing.office.Allocation;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.JournalStore;
import fr.crmdata.billing.store.PaymentStore;
import fr.crmdata.billing.store.PaymentStore.Booked;
import fr.crmdata.billing.store.PaymentStore.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes a payment back, in the open transaction: its entry is reversed, what it settled is open again. */
@Component(service = Returns.class)
public final class Returns {

    private final InvoiceStore invoices;
    private final PaymentStore payments;
    private final JournalStore entries;
    private final Settlement settlement;
    private final Journal journal;
    private final Conventions conventions;
    private final Telling telling;

    @Activate
    public Returns(
            @Reference InvoiceStore invoices,
            @Reference PaymentStore payments,
            @Reference JournalStore entries,
            @Reference Settlement settlement,
            @Reference Journal journal,
            @Reference Conventions conventions,
            @Reference Telling telling) {
        this.invoices = invoices;
        this.payments = payments;
        this.entries = entries;
        this.settlement = settlement;
        this.journal = journal;
        this.conventions = conventions;
        this.telling = telling;
    }

    void book(Booked known, LocalDate on, String code) {
        var payment = known.payment();
        telling.returned(payment.contract(), on, known.told(), payment.amount(), code);
        var back = takeBack(known, on);
        payments.reversed(payment.key(), on, code);
        reverse(known, on, code, back);
        settlement.settle(payment.contract(), on);
    }

    /** What the payment was set against, with the sign turned. */
    private List<Share> takeBack(Booked known, LocalDate on) {
        var sums = new LinkedHashMap<String, Share>();
        for (var share : payments.ofSource(known.payment().key())) {
            sums.merge(share.allocation().invoice(), share, Returns::plus);
        }
        var back = new ArrayList<Share>();
        for (var share : sums.values()) {
            var amount = share.allocation().amount();
            if (amount.isPositive() && invoices.settle(share.allocation().invoice(), amount.negated(), on)) {
                back.add(new Share(
                        new Allocation(
                                share.allocation().invoice(),
                                share.allocation().kind(),
                                share.allocation().source(),
                                on,
                                amount.negated()),
                        share.vat().negated()));
            }
        }
        payments.allocate(back);
        return back;
    }

    private static Share plus(Share one, Share other) {
        var allocation = one.allocation();
        return new Share(
                new Allocation(
                        allocation.invoice(),
                        allocation.kind(),
                        allocation.source(),
                        allocation.on(),
                        allocation.amount().plus(other.allocation().amount())),
                one.vat().plus(other.vat()));
    }

    /** The entry of the bank as it was, with its sides turned; and VAT that became due with it later on. */
    private void reverse(Booked known, LocalDate on, String code, List<Share> back) {
        var original = entries.find(Bookings.BANK, known.year(), known.number()).get(0);
        var piece = Pieces.of(known.payment().key());
        journal.book(Bookings.BANK, on, new Journal.Draft(piece, place -> original.reversal(
                        place.number(), on, piece, "REJET " + code + " " + piece)
                .validatedOn(place.validated())));
        var later = Settlement.vat(back).plus(vat(original));
        if (!later.isZero()) {
            journal.book(Bookings.OTHER, on, new Journal.Draft(piece, place -> conventions
                    .bookings()
                    .vatDue(place, "TVA EXIGIBLE, REJET " + piece, later)));
        }
    }

    /** VAT that became due in an entry. */
    private static Money vat(JournalEntry entry) {
        return Money.sum(entry.lines().stream()
                .filter(line -> line.account().equals("445740"))
                .map(JournalLine::debit)
                .toList());
    }
}
