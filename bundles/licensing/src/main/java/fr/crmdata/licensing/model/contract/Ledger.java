package fr.crmdata.licensing.model.contract;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.rules.DueDates;
import fr.crmdata.licensing.model.rules.LateInterest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was invoiced and what was paid. Credit notes go to their own period, payments to the oldest invoice, or to the instalment that was
 * agreed instead; one whose debit was announced for later comes in the order of that day; to interest and indemnities only what is left, so that an old penalty makes no later invoice late.
 */
public final class Ledger {

    private final Reading reading;
    private final boolean isCollected;
    private final Announced announced;
    private final List<Receipt> receipts;
    private final List<Item> items;
    private final List<InstalmentPlan> plans;

    /** Money that came in, or a credit note. */
    record Receipt(LocalDate on, Money amount) {}

    /**
     * An invoice and what came for it.
     *
     * @param owed its sum, less credit notes for the same period
     * @param open what is not paid yet
     * @param settled the day on which nothing was left
     * @param inTime the last day on which it is paid in time: later, interest and indemnity are owed
     * @param lateAfter until then nobody is reminded: a debit that waits for the banks, or for another try
     * @param steps what was open, and for which days after it fell due
     */
    public record Item(
            Fact.InvoiceIssued invoice,
            Money owed,
            Money open,
            Optional<LocalDate> settled,
            LocalDate inTime,
            LocalDate lateAfter,
            List<LateInterest.Open> steps) {

        /** Late on that day or paid late before it. */
        public boolean isLate(LocalDate day) {
            return settled.filter(paid -> !paid.isAfter(day)).orElse(day).isAfter(lateAfter);
        }

        public boolean isOverdue(LocalDate day) {
            return open.isPositive() && day.isAfter(lateAfter);
        }

        public boolean isPenalty() {
            return invoice.kind() == DocumentKind.PENALTY;
        }
    }

    Ledger(Reading reading) {
        this.reading = reading;
        isCollected = reading.method() == PaymentMethod.DIRECT_DEBIT;
        announced = Announced.of(reading);
        var invoices = reading.known().all(Fact.InvoiceIssued.class);
        var credits = new Credits(invoices, reading.known().all(Fact.Waived.class));
        receipts = receipts(reading, credits);
        var owed = new ArrayList<>(invoices.stream()
                .filter(invoice -> credits.owed(invoice).isPositive())
                .toList());
        owed.sort(Comparator.comparing((Fact.InvoiceIssued invoice) -> invoice.kind() == DocumentKind.PENALTY)
                .thenComparing(this::askedFor)
                .thenComparing(Fact.InvoiceIssued::key));
        var allocation = Allocation.of(reading, receipts, owed, credits);
        var got = allocation.byInvoice();
        plans = allocation.plans();
        items = owed.stream()
                .map(invoice -> item(invoice, credits.owed(invoice), got.getOrDefault(invoice, List.of())))
                .toList();
    }

    /** Payments that did not come back, by the day. */
    public static List<Fact.Paid> payments(Reading reading) {
        var paid = new ArrayList<>(reading.known().all(Fact.Paid.class));
        for (var returned : reading.known().all(Fact.PaymentReturned.class)) {
            removeLast(paid, Fact.Paid::amount, returned.on(), returned.amount());
        }
        return paid;
    }

    /** What went back to the client and stayed there. */
    private static List<Fact.Refunded> refunds(Reading reading) {
        var refunds = new ArrayList<>(reading.known().all(Fact.Refunded.class));
        for (var returned : reading.known().all(Fact.RefundReturned.class)) {
            removeLast(refunds, Fact.Refunded::amount, returned.on(), returned.amount());
        }
        return refunds;
    }

    /** The last movement of an amount until a day never was one. */
    private static <F extends Fact> void removeLast(
            List<F> moved, Function<F, Money> amount, LocalDate until, Money returned) {
        moved.stream()
                .filter(one -> amount.apply(one).equals(returned) && !one.on().isAfter(until))
                .reduce((earlier, later) -> later)
                .ifPresent(moved::remove);
    }

    private static List<Receipt> receipts(Reading reading, Credits credits) {
        var receipts = new ArrayList<Receipt>();
        payments(reading).forEach(payment -> receipts.add(new Receipt(payment.on(), payment.amount())));
        receipts.addAll(credits.rest());
        receipts.sort(Comparator.comparing(Receipt::on));
        refunds(reading).forEach(refund -> takeBack(receipts, refund.amount()));
        return receipts;
    }

    /** What went back to the client was not used: it came last. */
    private static void takeBack(List<Receipt> receipts, Money amount) {
        var left = amount;
        for (var place = receipts.size() - 1; place >= 0 && left.isPositive(); place--) {
            var receipt = receipts.get(place);
            var taken = left.min(receipt.amount());
            left = left.minus(taken);
            receipts.set(place, new Receipt(receipt.on(), receipt.amount().minus(taken)));
        }
        receipts.removeIf(receipt -> receipt.amount().isZero());
    }

    private Item item(Fact.InvoiceIssued invoice, Money owed, List<Receipt> got) {
        var open = owed;
        var steps = new ArrayList<LateInterest.Open>();
        var from = invoice.due();
        Optional<LocalDate> settled = Optional.empty();
        for (var receipt : got) {
            from = step(steps, open, from, receipt.on());
            open = open.minus(receipt.amount());
            settled = open.isZero() ? Optional.of(receipt.on()) : settled;
        }
        if (settled.isEmpty()) {
            step(steps, open, from, reading.day());
        }
        var expected = expected(invoice);
        return new Item(
                invoice,
                owed,
                open,
                settled,
                isDebited(invoice) ? announced.excused(invoice.key(), expected) : expected,
                isDebited(invoice) ? announced.told(invoice.key(), expected) : expected,
                List.copyOf(steps));
    }

    /** Notes that so much was open after {@code from} until {@code to}; the day from which the next step counts. */
    private static LocalDate step(List<LateInterest.Open> steps, Money open, LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return from;
        }
        steps.add(new LateInterest.Open(open, new Span(from.plusDays(1), to)));
        return to;
    }

    private boolean isDebited(Fact.InvoiceIssued invoice) {
        return isCollected && invoice.kind() != DocumentKind.PENALTY;
    }

    /** The day on which it is to be paid, or on which banks can settle its debit. */
    private LocalDate expected(Fact.InvoiceIssued invoice) {
        return isDebited(invoice)
                ? DueDates.collection(
                        invoice.on(), invoice.due(), reading.settings().invoicing())
                : invoice.due();
    }

    /** When it is to be paid: on its day, or when its debit was announced for. */
    private LocalDate askedFor(Fact.InvoiceIssued invoice) {
        return announced.told(invoice.key(), invoice.due());
    }

    /** Invoices with something to pay, oldest first; penalties last. */
    public List<Item> items() {
        return items;
    }

    /** Instalments that were agreed, by day; at most the last plan is kept. */
    public List<InstalmentPlan> plans() {
        return plans;
    }

    /** The plan that is kept. */
    public Optional<InstalmentPlan> plan() {
        return plans.stream().filter(InstalmentPlan::isKept).findFirst();
    }

    /** Covered by a plan that is kept: reminders, letters and sanctions leave it alone. */
    public boolean isInPlan(Item item) {
        return !plans.isEmpty()
                && plan().filter(plan -> plan.covers(item.invoice().key())).isPresent();
    }

    /** An earlier debt of an insolvent client is claimed from the administrator, nothing else. */
    public boolean isFrozen(Item item) {
        return reading.insolvency()
                .filter(judgment -> judgment.coversDebtOf(item.invoice().due()))
                .isPresent();
    }

    /** What reminders, letters and sanctions may be about: penalties, frozen debts and a plan that is kept apart. */
    public List<Item> enforceable() {
        return items.stream()
                .filter(item -> item.open().isPositive() && !item.isPenalty() && !isFrozen(item))
                .filter(item -> !isInPlan(item))
                .toList();
    }

    /** What a formal notice can have been about: late and open on the day on which it was posted. */
    public List<Item> claimedBy(Fact.FormalNoticePosted letter) {
        return items.stream()
                .filter(item -> !item.isPenalty()
                        && item.lateAfter().isBefore(letter.on())
                        && item.settled()
                                .filter(paid -> paid.isBefore(letter.on()))
                                .isEmpty())
                .toList();
    }

    /** Late although no plan covers it. */
    public boolean isLateOutsideOfPlans() {
        return enforceable().stream().anyMatch(item -> item.isOverdue(reading.day()));
    }

    /** What should have been paid by now, penalties apart. */
    public List<Item> overdue() {
        return items.stream()
                .filter(item -> !item.isPenalty() && item.isOverdue(reading.day()))
                .toList();
    }

    /** What fell due and is not paid, less what was paid ahead. */
    public Money balanceDue() {
        var due = Money.sum(items.stream()
                .filter(item -> !item.invoice().due().isAfter(reading.day()))
                .map(Item::owed)
                .toList());
        return due.minus(Money.sum(receipts.stream().map(Receipt::amount).toList()));
    }

    public Money receivedSince(LocalDate day) {
        return Money.sum(receipts.stream()
                .filter(receipt -> !receipt.on().isBefore(day))
                .map(Receipt::amount)
                .toList());
    }

    /** Terms 8; interest on debts before an insolvency judgment stops there. */
    public LateInterest interest(Item item) {
        var settings = reading.settings().lateness();
        var until = reading.insolvency()
                .filter(insolvency -> insolvency.coversDebtOf(item.invoice().due()))
                .map(insolvency -> insolvency.judgment());
        var steps = item.steps().stream()
                .flatMap(step -> until.map(step::until).orElse(Optional.of(step)).stream())
                .toList();
        return LateInterest.of(steps, settings.rate(), settings.dayCount());
    }
}
