package fr.crmdata.licensing.model.contract;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.contract.InstalmentPlan.Promise;
import fr.crmdata.licensing.model.contract.Ledger.Receipt;
import fr.crmdata.licensing.model.rules.Instalments;
import fr.crmdata.licensing.model.rules.Instalments.Instalment;
import fr.crmdata.licensing.model.rules.Instalments.Received;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which money pays what: what comes in goes to what is to be paid first. An invoice is to be paid on its day; what a plan covers, on the
 * days of the instalments, and at once when the plan is over. Interest does not ask for plans.
 */
final class Allocation {

    private static final Comparator<Portion> ORDER = Comparator.comparing(Portion::isPenalty)
            .thenComparing(Portion::due)
            .thenComparing(portion -> portion.plan().isEmpty())
            .thenComparing(portion -> portion.invoice().key());

    private final Reading reading;
    private final List<Receipt> receipts;
    private final List<InstalmentPlan> plans = new ArrayList<>();
    private List<Portion> portions;
    private List<Taking> takings;

    /**
     * A part of an invoice, or the whole of it.
     *
     * @param due when it is to be paid
     * @param plan by which it is to be paid then
     */
    private record Portion(
            Fact.InvoiceIssued invoice, Money amount, LocalDate due, Optional<Fact.InstalmentPlanAgreed> plan) {

        boolean isPenalty() {
            return invoice.kind() == DocumentKind.PENALTY;
        }

        Portion with(Money other) {
            return new Portion(invoice, other, due, plan);
        }

        Portion dueAt(LocalDate other) {
            return new Portion(invoice, amount, other, plan);
        }
    }

    /** Money that went to a portion. */
    private record Taking(Portion portion, LocalDate on, Money amount) {}

    /** What is still to be paid of a portion. */
    private record Rest(Portion portion, Money open) {}

    private Allocation(Reading reading, List<Receipt> receipts, List<Portion> portions) {
        this.reading = reading;
        this.receipts = receipts;
        this.portions = portions;
        this.takings = pour();
    }

    /** @param invoices in the order in which they are to be paid */
    static Allocation of(Reading reading, List<Receipt> receipts, List<Fact.InvoiceIssued> invoices, Credits credits) {
        var portions = new ArrayList<Portion>(invoices.size());
        invoices.forEach(
                invoice -> portions.add(new Portion(invoice, credits.owed(invoice), invoice.due(), Optional.empty())));
        var allocation = new Allocation(reading, receipts, portions);
        var agreed = reading.known().all(Fact.InstalmentPlanAgreed.class);
        for (var index = 0; index < agreed.size(); index++) {
            var next = index + 1 < agreed.size()
                    ? Optional.of(agreed.get(index + 1).on())
                    : Optional.<LocalDate>empty();
            allocation.agree(agreed.get(index), next);
        }
        return allocation;
    }

    /** In the order of the days, and of the invoices. */
    List<InstalmentPlan> plans() {
        return List.copyOf(plans);
    }

    /** What each invoice got, by day. */
    Map<Fact.InvoiceIssued, List<Receipt>> byInvoice() {
        var got = new IdentityHashMap<Fact.InvoiceIssued, List<Receipt>>();
        for (var taking : takings) {
            got.computeIfAbsent(taking.portion().invoice(), any -> new ArrayList<>())
                    .add(new Receipt(taking.on(), taking.amount()));
        }
        return got;
    }

    private List<Taking> pour() {
        var opened = reading.insolvency();
        if (opened.isEmpty()) {
            return pour(whole(), receipts);
        }
        var judgment = opened.get();
        var taken = new ArrayList<>(pour(
                whole(),
                receipts.stream()
                        .filter(receipt -> !receipt.on().isAfter(judgment.judgment()))
                        .toList()));
        // What comes in later pays what fell due later; earlier debts are declared and wait (C. com. L622-7).
        var left = left(taken).stream()
                .sorted(Comparator.comparing(
                        rest -> judgment.coversDebtOf(rest.portion().invoice().due())))
                .toList();
        taken.addAll(pour(
                left,
                receipts.stream()
                        .filter(receipt -> receipt.on().isAfter(judgment.judgment()))
                        .toList()));
        return taken;
    }

    private List<Rest> whole() {
        return portions.stream()
                .map(portion -> new Rest(portion, portion.amount()))
                .toList();
    }

    /** What is open of the portions when some of it was taken. */
    private List<Rest> left(List<Taking> taken) {
        var got = new IdentityHashMap<Portion, Money>();
        taken.forEach(taking -> got.merge(taking.portion(), taking.amount(), Money::plus));
        return portions.stream()
                .map(portion -> new Rest(portion, portion.amount().minus(got.getOrDefault(portion, Money.ZERO))))
                .filter(rest -> rest.open().isPositive())
                .toList();
    }

    private static List<Taking> pour(List<Rest> rests, List<Receipt> receipts) {
        var taken = new ArrayList<Taking>();
        var next = 0;
        var left = receipts.isEmpty() ? Money.ZERO : receipts.get(0).amount();
        for (var rest : rests) {
            var open = rest.open();
            while (open.isPositive() && next < receipts.size()) {
                var used = open.min(left);
                taken.add(new Taking(rest.portion(), receipts.get(next).on(), used));
                open = open.minus(used);
                left = left.minus(used);
                if (left.isZero()) {
                    next++;
                    left = next < receipts.size() ? receipts.get(next).amount() : left;
                }
            }
        }
        return taken;
    }

    private void agree(Fact.InstalmentPlanAgreed plan, Optional<LocalDate> replaced) {
        var owed = split(plan);
        var debt = Money.sum(owed.values());
        var promised = plan.instalments().covering(debt);
        promise(plan, owed, promised);
        var lateness = reading.settings().lateness();
        var standing = InstalmentPlan.of(
                plan,
                keys(owed),
                promises(plan),
                Instalments.parts(
                        promised,
                        received(plan),
                        lateness.instalmentDays(),
                        reading.settings().notices().sanction()),
                reading.day(),
                replaced);
        plans.add(standing);
        standing.over()
                .ifPresent(over -> pour(portions.stream()
                        .map(portion -> portion.plan().filter(plan::equals).isPresent()
                                        && portion.due().isAfter(over)
                                ? portion.dueAt(over)
                                : portion)
                        .toList()));
    }

    private void pour(List<Portion> changed) {
        portions = changed.stream().sorted(ORDER).toList();
        takings = pour();
    }

    /** Leaves of the invoices that a plan covers what had been paid before it; what was open then. */
    private Map<Fact.InvoiceIssued, Money> split(Fact.InstalmentPlanAgreed plan) {
        var before = new HashMap<Portion, Money>();
        takings.stream()
                .filter(taking -> taking.on().isBefore(plan.on()))
                .forEach(taking -> before.merge(taking.portion(), taking.amount(), Money::plus));
        var owed = new LinkedHashMap<Fact.InvoiceIssued, Money>();
        var kept = new ArrayList<Portion>();
        for (var portion : portions) {
            if (portion.isPenalty() || !plan.covers().contain(portion.invoice().key())) {
                kept.add(portion);
            } else {
                var paid = before.getOrDefault(portion, Money.ZERO);
                owed.merge(portion.invoice(), portion.amount().minus(paid), Money::plus);
                kept.add(portion.with(paid));
            }
        }
        owed.values().removeIf(Money::isZero);
        portions = kept;
        return owed;
    }

    /** Spreads the instalments over the invoices, the oldest first. */
    private void promise(
            Fact.InstalmentPlanAgreed plan, Map<Fact.InvoiceIssued, Money> owed, List<Instalment> promised) {
        var all = new ArrayList<>(portions);
        var open = new LinkedHashMap<>(owed);
        for (var instalment : promised) {
            var left = instalment.amount();
            for (var invoice : open.entrySet()) {
                var amount = left.min(invoice.getValue());
                if (amount.isPositive()) {
                    all.add(new Portion(invoice.getKey(), amount, instalment.due(), Optional.of(plan)));
                    left = left.minus(amount);
                    invoice.setValue(invoice.getValue().minus(amount));
                }
            }
        }
        pour(all);
    }

    private List<Promise> promises(Fact.InstalmentPlanAgreed plan) {
        return portions.stream()
                .filter(portion -> portion.plan().filter(plan::equals).isPresent())
                .map(portion -> new Promise(portion.invoice().key(), portion.due(), portion.amount()))
                .toList();
    }

    private List<Received> received(Fact.InstalmentPlanAgreed plan) {
        return takings.stream()
                .filter(taking -> taking.portion().plan().filter(plan::equals).isPresent())
                .map(taking -> new Received(taking.on(), taking.amount()))
                .sorted(Comparator.comparing(Received::on))
                .toList();
    }

    private static Map<ActKey, Money> keys(Map<Fact.InvoiceIssued, Money> owed) {
        var keys = new HashMap<ActKey, Money>();
        owed.forEach((invoice, amount) -> keys.merge(invoice.key(), amount, Money::plus));
        return keys;
    }
}
