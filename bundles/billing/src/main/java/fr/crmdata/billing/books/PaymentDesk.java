package fr.crmdata.billing.books;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.contracts.ContractAccounts.Receipt;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.Events;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.accounts.Bookings;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.PaymentStore;
import fr.crmdata.billing.store.PaymentStore.Booked;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Receives money. The bank's journal is held from the beginning, so that the same key cannot come in twice at the same moment and numbers
 * follow each other.
 */
@Component(service = {Payments.class, PaymentDesk.class})
public final class PaymentDesk implements Payments {

    private static final int MOST = 500;
    private static final int MOST_KEY = 150;

    private final Access access;
    private final OperatorDatabase operator;
    private final InvoiceStore invoices;
    private final PaymentStore payments;
    private final Settlement settlement;
    private final Journal journal;
    private final Conventions conventions;
    private final Telling telling;
    private final Returns returns;
    private final Events events;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public PaymentDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference InvoiceStore invoices,
            @Reference PaymentStore payments,
            @Reference Settlement settlement,
            @Reference Journal journal,
            @Reference Conventions conventions,
            @Reference Telling telling,
            @Reference Returns returns,
            @Reference Events events,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.invoices = invoices;
        this.payments = payments;
        this.settlement = settlement;
        this.journal = journal;
        this.conventions = conventions;
        this.telling = telling;
        this.returns = returns;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Payment receive(NewPayment payment) {
        access.require(BillingPermissions.PAYMENTS);
        check(payment);
        return operator.inOne(() -> {
            journal.hold(Bookings.BANK, payment.on());
            return payments.find(payment.key())
                    .map(known -> same(known.payment(), payment))
                    .orElseGet(() -> book(payment, telling.paid(payment.contract(), payment.on(), payment.amount())));
        });
    }

    /** Books what the contract knows to have been paid and the books do not; the contract need not be told. */
    void takeOver(String contract) {
        operator.inOne(() -> {
            var known = payments.toldOf(contract);
            if (known.isEmpty() && telling.receipts(contract).isEmpty()) {
                return;
            }
            var left = new ArrayList<>(known);
            var counts = new HashMap<Receipt, Integer>();
            for (var receipt : telling.receipts(contract)) {
                var place = counts.merge(receipt, 1, Integer::sum);
                if (!left.remove(receipt)) {
                    journal.hold(Bookings.BANK, receipt.on());
                    var key = String.join(
                            ":",
                            "contract",
                            contract,
                            receipt.on().toString(),
                            receipt.amount().plain(),
                            place.toString());
                    if (payments.find(key).isEmpty()) {
                        book(
                                new NewPayment(
                                        key, contract, receipt.on(), receipt.amount(), Way.TRANSFER, List.of(), ""),
                                receipt.on());
                    }
                }
            }
        });
    }

    private static void check(NewPayment payment) {
        if (payment.key().isBlank() || payment.key().length() > MOST_KEY) {
            throw new BillingRefusal.Invalid("key", "billing.field.too-long", "key", MOST_KEY);
        }
        if (!payment.amount().isPositive()) {
            throw new BillingRefusal.Invalid(
                    "amount",
                    "billing.field.unreadable",
                    "amount",
                    payment.amount().plain());
        }
    }

    private static Payment same(Payment known, NewPayment again) {
        if (!known.contract().equals(again.contract())
                || !known.amount().equals(again.amount())
                || !known.on().equals(again.on())) {
            throw new BillingRefusal.KeyTaken(again.key());
        }
        return known;
    }

    /** @param told day under which the contract knows it */
    private Payment book(NewPayment payment, LocalDate told) {
        var shares = settlement.pay(payment.key(), payment.amount(), payment.on(), targets(payment));
        var vat = Settlement.vat(shares);
        var client = telling.client(payment.contract());
        var entry = journal.book(
                Bookings.BANK, payment.on(), new Journal.Draft(Pieces.of(payment.key()), place -> conventions
                        .bookings()
                        .received(place, client, "REGLEMENT " + client.name(), payment.amount(), vat)));
        var booked = new Payment(
                payment.key(),
                payment.contract(),
                payment.on(),
                payment.amount(),
                payment.way(),
                payment.text(),
                payment.amount().minus(Settlement.sum(shares)),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                operator.caller().name(),
                Optional.empty());
        payments.insert(booked, told, payment.on().getYear(), entry.number());
        tell("billing.payment-received", booked);
        return booked;
    }

    /** Those it names, then the others in the order in which they are due. */
    private List<InvoiceSummary> targets(NewPayment payment) {
        var open = new ArrayList<>(invoices.open(payment.contract()));
        var targets = new ArrayList<InvoiceSummary>();
        for (var number : payment.invoices()) {
            open.stream().filter(invoice -> invoice.number().equals(number)).forEach(targets::add);
        }
        open.removeAll(targets);
        targets.addAll(open);
        return targets;
    }

    private void tell(String type, Payment payment) {
        events.publish(new Event(
                type,
                payment.contract(),
                Map.of("key", payment.key(), "amount", payment.amount().plain())));
        audit.record(
                type,
                payment.key(),
                Map.of(
                        "contract",
                        payment.contract(),
                        "amount",
                        payment.amount().plain()));
    }

    @Override
    public Payment reverse(String key, LocalDate on, String bankCode, Money amount) {
        access.require(BillingPermissions.PAYMENTS);
        return operator.inOne(() -> {
            journal.hold(Bookings.BANK, on);
            var known = payments.find(key).orElseThrow(() -> new BillingRefusal.UnknownPayment(key));
            if (known.payment().reversed().isPresent()) {
                return known.payment();
            }
            if (!known.payment().amount().equals(amount)) {
                throw new BillingRefusal.ReversalDiffers(
                        key, known.payment().amount().toString(), amount.toString());
            }
            returns.book(known, on, bankCode);
            var reversed = payments.find(key).map(Booked::payment).orElseThrow();
            tell("billing.payment-reversed", reversed);
            return reversed;
        });
    }

    @Override
    public Optional<Payment> find(String key) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> payments.find(key).map(Booked::payment));
    }

    @Override
    public Slice<Payment> list(PaymentFilter filter, Optional<String> cursor, int limit) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> payments.list(filter, cursor, Math.max(1, Math.min(limit, MOST))));
    }

    @Override
    public Money credit(String contract) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> payments.credit(List.of(contract)));
    }
}
