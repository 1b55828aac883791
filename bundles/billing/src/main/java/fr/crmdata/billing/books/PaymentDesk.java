package fr.crmdata.billing.books;

import fr.crmdata.api.contracts.ContractAccounts.Receipt;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.books.Receiving.Told;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.accounts.Bookings;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.store.PaymentStore;
import fr.crmdata.billing.store.PaymentStore.Booked;
import fr.crmdata.billing.store.RefundedStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Receives money and takes it back, for whoever may. */
@Component(service = {Payments.class, PaymentDesk.class})
public final class PaymentDesk implements Payments {

    private static final int MOST = 500;
    private static final int MOST_KEY = 150;

    private final Access access;
    private final OperatorDatabase operator;
    private final PaymentStore payments;
    private final RefundedStore refunds;
    private final Receiving receiving;
    private final Journal journal;
    private final Telling telling;
    private final Returns returns;

    @Activate
    public PaymentDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference PaymentStore payments,
            @Reference RefundedStore refunds,
            @Reference Receiving receiving,
            @Reference Journal journal,
            @Reference Telling telling,
            @Reference Returns returns) {
        this.access = access;
        this.operator = operator;
        this.payments = payments;
        this.refunds = refunds;
        this.receiving = receiving;
        this.journal = journal;
        this.telling = telling;
        this.returns = returns;
    }

    @Override
    public List<Payment> receiveAll(List<NewPayment> wanted) {
        access.require(BillingPermissions.PAYMENTS);
        wanted.forEach(PaymentDesk::check);
        return operator.inOne(() -> receiving.receive(wanted));
    }

    /** Books what the contract knows to have been paid and the books do not; the contract need not be told. */
    void takeOver(String contract) {
        operator.inOne(() -> {
            var left = new ArrayList<>(payments.toldOf(contract));
            var counts = new HashMap<Receipt, Integer>();
            var missing = new ArrayList<Told>();
            for (var receipt : telling.receipts(contract)) {
                var place = counts.merge(receipt, 1, Integer::sum);
                if (!left.remove(receipt)) {
                    missing.add(told(contract, receipt, place));
                }
            }
            receiving.takeOver(missing);
        });
    }

    /** @param place of it among those of the same day and amount, from 1 */
    private static Told told(String contract, Receipt receipt, int place) {
        var key = String.join(
                ":",
                "contract",
                contract,
                receipt.on().toString(),
                receipt.amount().plain(),
                String.valueOf(place));
        return new Told(
                new NewPayment(key, contract, receipt.on(), receipt.amount(), Way.TRANSFER, List.of(), ""),
                receipt.on());
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
            receiving.tell("billing.payment-reversed", List.of(reversed));
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
    public List<Refund> refunds(String contract) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> refunds.of(contract));
    }

    @Override
    public Money credit(String contract) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> payments.credit(List.of(contract)));
    }
}
