package fr.crmdata.billing.bank;

import fr.crmdata.api.calendar.TargetDays;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.collection.CollectionDates;
import fr.crmdata.billing.model.collection.Debit;
import fr.crmdata.billing.model.collection.DebitBatches;
import fr.crmdata.billing.model.mandate.Mandate;
import fr.crmdata.billing.model.mandate.MandateFact;
import fr.crmdata.billing.model.matching.OpenItem;
import fr.crmdata.billing.office.Batches.DebitPlan;
import fr.crmdata.billing.office.Batches.DebitView;
import fr.crmdata.billing.office.Batches.LeftOut;
import fr.crmdata.billing.office.Batches.PlannedDebit;
import fr.crmdata.billing.store.DebitStore;
import fr.crmdata.billing.store.ItemStore;
import fr.crmdata.billing.store.MandateStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which waiting debits can go to the bank on a day, when each falls due, and why others cannot. */
@Component(service = DebitPlanner.class)
public final class DebitPlanner {

    private final DebitStore debits;
    private final MandateStore mandates;
    private final ItemStore items;
    private final PlannedInvoices planned;
    private final CreditorChanges creditors;
    private final BankTerms terms;

    @Activate
    public DebitPlanner(
            @Reference DebitStore debits,
            @Reference MandateStore mandates,
            @Reference ItemStore items,
            @Reference PlannedInvoices planned,
            @Reference CreditorChanges creditors,
            @Reference BankTerms terms) {
        this.debits = debits;
        this.mandates = mandates;
        this.items = items;
        this.planned = planned;
        this.creditors = creditors;
        this.terms = terms;
    }

    /**
     * What was found out.
     *
     * @param paid debits whose invoice is not open any more
     * @param late days of debits that could have been earlier, by the invoice
     * @param creditorChanges mandates whose debit tells the bank that we are another creditor than before
     */
    record Planned(
            LocalDate sent,
            List<DebitBatches.Dated> dated,
            List<PlannedDebit> debits,
            List<LeftOut> left,
            List<String> paid,
            Map<String, LocalDate> late,
            Map<String, CreditorChanges.Change> creditorChanges) {

        void leave(DebitView debit, Money amount, BillingRefusal why) {
            left.add(new LeftOut(debit.id(), debit.contract(), debit.client(), amount, why.code(), why.arguments()));
        }

        DebitPlan view() {
            return new DebitPlan(
                    sent,
                    debits,
                    left,
                    Money.sum(debits.stream().map(PlannedDebit::amount).toList()));
        }
    }

    /** Within a transaction of the operator's database; changes nothing. */
    Planned plan(LocalDate sent) {
        var profile = terms.profile();
        var until = TargetDays.after(sent, profile.leadDays()).plusDays(terms.aheadDays());
        var waiting = debits.waiting(until);
        var open = new HashMap<String, OpenItem>();
        items.invoices(waiting.stream().map(DebitView::invoice).distinct().toList())
                .forEach(item -> open.put(item.id(), item));
        var known = mandates.loadAll(
                waiting.stream().map(DebitView::mandate).distinct().toList());
        var contracts = waiting.stream().map(DebitView::contract).distinct().toList();
        var byInstalments = planned.of(contracts);
        var frozen = planned.frozen(contracts);
        var plan = new Planned(
                sent,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashMap<>(),
                new HashMap<>());
        var current = new HashMap<>(known);
        var creditor = creditors.today();
        for (var debit : waiting) {
            var item = open.get(debit.invoice());
            if (item == null) {
                plan.paid().add(debit.id());
                continue;
            }
            var amount = item.amount().min(debit.amount());
            var judgment = frozen.get(debit.invoice());
            if (judgment != null) {
                plan.leave(debit, amount, new BillingRefusal.FrozenByJudgment(debit.invoice(), judgment));
            } else if (byInstalments.contains(debit.invoice())) {
                plan.leave(debit, amount, new BillingRefusal.PaidByInstalments(debit.invoice()));
            } else {
                add(debit, amount, current, creditor, plan);
            }
        }
        return plan;
    }

    private void add(
            DebitView debit, Money amount, Map<String, Mandate> current, CreditorChanges.Now creditor, Planned plan) {
        try {
            var mandate = current.get(debit.mandate());
            if (mandate == null) {
                throw new BillingRefusal.MandateBlocked(debit.mandate());
            }
            var change = creditor.change(mandate);
            if (change.isPresent()) {
                mandate = mandate.with(change.get().fact());
            }
            var date = CollectionDates.earliest(
                    debit.wanted(), plan.sent(), terms.profile().leadDays());
            var use = mandate.use(date, false, terms.profile().firstApart());
            if (plan.dated().stream()
                    .limit(1)
                    .anyMatch(first -> first.debit().mandate().scheme() != use.scheme())) {
                throw new BillingRefusal.OtherScheme(debit.id());
            }
            plan.dated().add(new DebitBatches.Dated(date, new Debit(debit.id(), amount, use, debit.invoice())));
            if (date.isAfter(TargetDays.onOrAfter(debit.wanted()))) {
                plan.late().put(debit.invoice(), date);
            }
            change.ifPresent(one -> plan.creditorChanges().put(debit.mandate(), one));
            var fact = new MandateFact.Presented(date, use.sequence());
            current.put(debit.mandate(), mandate.with(fact));
            plan.debits()
                    .add(new PlannedDebit(
                            debit.id(),
                            debit.invoice(),
                            debit.contract(),
                            debit.client(),
                            use.reference().value(),
                            amount,
                            date,
                            CollectionDates.latestNotice(date),
                            use.sequence().name()));
        } catch (BillingRefusal e) {
            plan.leave(debit, amount, e);
        }
    }
}
