package fr.crmdata.billing.bank;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.matching.OpenItem;
import fr.crmdata.billing.model.returns.Stage;
import fr.crmdata.billing.model.returns.Step;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.Reference;
import fr.crmdata.billing.model.statement.ReturnReason;
import fr.crmdata.billing.office.BankFees;
import fr.crmdata.billing.office.BankFees.BankFee;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.billing.office.CreditNotes;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.store.DebitStore;
import fr.crmdata.billing.store.MandateStore;
import fr.crmdata.billing.store.RefundStore;
import fr.crmdata.billing.store.TaskStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Books an entry on what it belongs to. All in the open transaction: whole or not at all. */
@Component(service = Booker.class)
public final class Booker {

    private static final String NO_REASON = "MS03";

    private final Payments payments;
    private final @Nullable CreditNotes books;
    private final @Nullable BankFees fees;
    private final DebitStore debits;
    private final RefundStore refunds;
    private final MandateStore mandates;
    private final CreditedDebits credited;
    private final Returns returns;
    private final TaskStore tasks;
    private final Clock clock;

    @Activate
    public Booker(
            @org.osgi.service.component.annotations.Reference Payments payments,
            @org.osgi.service.component.annotations.Reference(
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    CreditNotes books,
            @org.osgi.service.component.annotations.Reference(
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    BankFees fees,
            @org.osgi.service.component.annotations.Reference DebitStore debits,
            @org.osgi.service.component.annotations.Reference RefundStore refunds,
            @org.osgi.service.component.annotations.Reference MandateStore mandates,
            @org.osgi.service.component.annotations.Reference CreditedDebits credited,
            @org.osgi.service.component.annotations.Reference Returns returns,
            @org.osgi.service.component.annotations.Reference TaskStore tasks,
            @org.osgi.service.component.annotations.Reference(target = "(clock=business)") Clock clock) {
        this.payments = payments;
        this.books = books;
        this.fees = fees;
        this.debits = debits;
        this.refunds = refunds;
        this.mandates = mandates;
        this.credited = credited;
        this.returns = returns;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Day on which the money moved. */
    LocalDate day(BankEntry entry) {
        var day = entry.booked().or(entry::value).orElseGet(() -> LocalDate.now(clock));
        var today = LocalDate.now(clock);
        return day.isAfter(today) ? today : day;
    }

    /**
     * Books one entry.
     *
     * @param id of the entry, by which its payments are known for ever
     * @return what it was booked on
     */
    List<String> book(String id, BankEntry entry, List<OpenItem> on) {
        var takings = new Takings();
        var booked = book(id, entry, on, takings);
        receive(takings);
        return booked;
    }

    /**
     * Books one of several entries. What they brought is received together, by {@link #receive}.
     *
     * @param takings take what this entry brought
     */
    List<String> book(String id, BankEntry entry, List<OpenItem> on, Takings takings) {
        if (entry.isReturn()) {
            // What comes back may have come in with an entry before.
            receive(takings);
        }
        var invoices =
                on.stream().filter(item -> item.kind() == OpenItem.Kind.INVOICE).toList();
        if (!invoices.isEmpty()) {
            transfer(id, entry, invoices, takings);
        }
        for (var item : on) {
            switch (item.kind()) {
                case INVOICE -> {
                    // All together, above.
                }
                case DEBIT -> {
                    debit(entry, item, takings);
                    if (on.size() == 1) {
                        fee(entry, item);
                    }
                }
                case BATCH -> batch(entry, item);
                case REFUND -> refund(entry, item);
            }
        }
        return on.stream().map(OpenItem::id).toList();
    }

    /** Books what was taken. */
    void receive(Takings takings) {
        if (!takings.payments().isEmpty()) {
            payments.receiveAll(List.copyOf(takings.payments()));
            mandates.know(takings.accounts());
            takings.clear();
        }
    }

    /** One payment for each contract that is paid by it. */
    private void transfer(String id, BankEntry entry, List<OpenItem> invoices, Takings takings) {
        var paid = incoming(id, entry);
        var byContract = new LinkedHashMap<String, List<OpenItem>>();
        for (var invoice : invoices) {
            byContract
                    .computeIfAbsent(invoice.contract(), any -> new ArrayList<>())
                    .add(invoice);
        }
        if (byContract.size() == 1) {
            var only = byContract.entrySet().iterator().next();
            take("bank/" + id, entry, only, paid, takings);
            return;
        }
        var sum = Money.sum(invoices.stream().map(OpenItem::amount).toList());
        if (!sum.equals(paid)) {
            throw new BankRefusal.PartsDiffer(paid.toString(), sum.toString());
        }
        for (var part : byContract.entrySet()) {
            var amount =
                    Money.sum(part.getValue().stream().map(OpenItem::amount).toList());
            take("bank/" + id + "/" + part.getKey(), entry, part, amount, takings);
        }
    }

    Money incoming(String id, BankEntry entry) {
        return entry.amount().filter(Money::isPositive).orElseThrow(() -> new BankRefusal.NotIncoming(id));
    }

    private void take(
            String key, BankEntry entry, Map.Entry<String, List<OpenItem>> part, Money amount, Takings takings) {
        takings.add(payment(
                key,
                entry,
                part.getKey(),
                part.getValue().stream().map(OpenItem::id).toList(),
                amount));
        takings.know(entry.counterparty().iban(), part.getKey());
    }

    private NewPayment payment(String key, BankEntry entry, String contract, List<String> invoices, Money amount) {
        return new NewPayment(key, contract, day(entry), amount, Payments.Way.TRANSFER, invoices, text(entry));
    }

    /** A transfer for a contract; from now on its account is known. */
    void pay(String key, BankEntry entry, String contract, List<String> invoices, Money amount) {
        var takings = new Takings();
        takings.add(payment(key, entry, contract, invoices, amount));
        takings.know(entry.counterparty().iban(), contract);
        receive(takings);
    }

    private static String text(BankEntry entry) {
        return (entry.counterparty().name() + " " + entry.remittance()).strip();
    }

    private static String code(BankEntry entry) {
        return entry.reason()
                .map(ReturnReason::code)
                .filter(code -> !code.isBlank())
                .orElse(NO_REASON);
    }

    private void debit(BankEntry entry, OpenItem item, Takings takings) {
        if (entry.isReturn()) {
            returns.debit(item.id(), code(entry), Stage.of(entry), day(entry));
        } else {
            var debit = debits.find(item.id()).orElseThrow(() -> new BankRefusal.UnknownItem(item.id()));
            if (debit.stage() == Batches.Stage.SENT) {
                takings.add(CreditedDebits.payment(debit, day(entry)));
                credited.moved(debit, day(entry));
            }
        }
    }

    /** A bank that takes back more than it gave takes a fee; of several debits nobody could say for which. */
    private void fee(BankEntry entry, OpenItem item) {
        if (!entry.isReturn()) {
            return;
        }
        var taken = entry.amount().filter(Money::isNegative).map(Money::negated);
        var fee = taken.filter(money -> money.currency().equals(item.amount().currency()))
                .map(money -> money.minus(item.amount()))
                .filter(Money::isPositive);
        if (fees != null && fee.isPresent()) {
            var debit = debits.find(item.id()).orElseThrow(() -> new BankRefusal.UnknownItem(item.id()));
            fees.charged("fee/" + debit.id(), new BankFee(debit.id(), debit.contract(), day(entry), fee.get()));
        }
    }

    /**
     * Books the price of the bank's services; what the bank gives back of it, too.
     *
     * @return the account of costs on which it is booked
     */
    List<String> charge(String id, BankEntry entry) {
        var amount = entry.amount().orElseThrow(() -> new BankRefusal.NotOutgoing(id));
        if (fees != null) {
            fees.charged("charge/" + id, BankFee.ofAccount(day(entry), amount.negated()));
        }
        return List.of(BankFee.ACCOUNT);
    }

    private void batch(BankEntry entry, OpenItem item) {
        if (entry.isReturn()) {
            returns.group(item.id(), code(entry), Stage.of(entry), day(entry));
        } else {
            credited.credited(item.id(), day(entry));
        }
    }

    private void refund(BankEntry entry, OpenItem item) {
        var refund = refunds.find(item.id()).orElseThrow(() -> new BankRefusal.UnknownItem(item.id()));
        var on = Optional.of(day(entry));
        if (!entry.isReturn() && !entry.isIncoming()) {
            if (refunds.move(item.id(), List.of(Batches.Stage.SENT), Batches.Stage.COLLECTED, "", on)) {
                wentOut("refund/" + item.id(), refund.contract(), day(entry), refund.amount());
            }
            return;
        }
        var to = Stage.of(entry) == Stage.REJECT ? Batches.Stage.REJECTED : Batches.Stage.RETURNED;
        if (refunds.move(item.id(), List.of(Batches.Stage.SENT, Batches.Stage.COLLECTED), to, code(entry), on)) {
            cameBack("refund/" + item.id(), day(entry));
        }
        tasks.add(
                "refund/" + item.id(),
                Step.DECIDE_BY_HAND,
                refund.contract(),
                item.id(),
                code(entry),
                refund.amount(),
                clock.instant());
    }

    /** The accounts hear of it, where they are kept here. */
    private void wentOut(String key, String contract, LocalDate on, Money amount) {
        if (books != null) {
            books.refunded(key, contract, on, amount);
        }
    }

    private void cameBack(String key, LocalDate on) {
        if (books != null) {
            books.refundReturned(key, on);
        }
    }

    /** Which batch of ours a bank's answer speaks of. */
    static Optional<String> batchOf(BankEntry entry) {
        return entry.reference(Reference.MESSAGE);
    }
}
