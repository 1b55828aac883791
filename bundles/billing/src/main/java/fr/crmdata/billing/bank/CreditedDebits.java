package fr.crmdata.billing.bank;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.returns.Step;
import fr.crmdata.billing.office.Batches.DebitView;
import fr.crmdata.billing.office.Batches.Stage;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.store.BatchStore;
import fr.crmdata.billing.store.DebitStore;
import fr.crmdata.billing.store.TaskStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Debits whose money came in. The bank credits thousands as one amount: that it did is one row, the payments follow in pieces, each piece
 * in a transaction of its own; cut off, the next sweep goes on.
 */
@Component(service = CreditedDebits.class)
public final class CreditedDebits {

    private static final Logger LOG = LoggerFactory.getLogger(CreditedDebits.class);
    private static final int PIECE = 100;

    private final OperatorDatabase operator;
    private final BatchStore batches;
    private final DebitStore debits;
    private final TaskStore tasks;
    private final Payments payments;
    private final Clock clock;

    @Activate
    public CreditedDebits(
            @Reference OperatorDatabase operator,
            @Reference BatchStore batches,
            @Reference DebitStore debits,
            @Reference TaskStore tasks,
            @Reference Payments payments,
            @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.batches = batches;
        this.debits = debits;
        this.tasks = tasks;
        this.payments = payments;
        this.clock = clock;
    }

    /** The key of the payment that a debit brings. */
    static String key(String debit) {
        return "debit/" + debit;
    }

    /** One debit came in. In the open transaction. */
    void collect(DebitView debit, LocalDate on) {
        payments.receive(payment(debit, on));
        moved(debit, on);
    }

    /** Its payment is received by who calls. */
    void moved(DebitView debit, LocalDate on) {
        debits.move(debit.id(), List.of(Stage.SENT), Stage.COLLECTED, "", Optional.of(on));
    }

    /** What a debit brings. */
    static NewPayment payment(DebitView debit, LocalDate on) {
        return new NewPayment(
                key(debit.id()),
                debit.contract(),
                on,
                debit.amount(),
                Payments.Way.DEBIT,
                List.of(debit.invoice()),
                debit.batch().orElse(""));
    }

    /** The bank credited a group. In the open transaction; the payments follow by {@link #sweep()}. */
    void credited(String group, LocalDate on) {
        batches.credited(group, on);
    }

    /** Books what was credited and is not booked yet. Within no transaction. */
    public int sweep() {
        var booked = 0;
        for (var group : operator.inOne(() -> batches.credited())) {
            var on = group.creditedOn().orElseGet(() -> LocalDate.now(clock));
            for (var done = piece(group.id(), on); done > 0; done = piece(group.id(), on)) {
                booked += done;
            }
            operator.inOne(() -> batches.settled(group.id()));
        }
        return booked;
    }

    private int piece(String group, LocalDate on) {
        try {
            return operator.inOne(() -> {
                batches.lock();
                var some = debits.uncollected(group, PIECE);
                payments.receiveAll(
                        some.stream().map(debit -> payment(debit, on)).toList());
                debits.collected(some.stream().map(DebitView::id).toList(), on);
                return some.size();
            });
        } catch (Refusal refusal) {
            return oneByOne(group, on);
        }
    }

    private int oneByOne(String group, LocalDate on) {
        var some = operator.inOne(() -> debits.uncollected(group, PIECE));
        for (var debit : some) {
            try {
                operator.inOne(() -> {
                    batches.lock();
                    collect(debit, on);
                });
            } catch (Refusal refusal) {
                LOG.warn("the payment by debit {} is not taken: {}", debit.id(), refusal.getMessage());
                operator.inOne(() -> byHand(debit, on, refusal));
            }
        }
        return some.size();
    }

    /** The money is there, but the contract does not take it: a person decides. */
    private void byHand(DebitView debit, LocalDate on, Refusal refusal) {
        debits.move(debit.id(), List.of(Stage.SENT), Stage.COLLECTED, "BY_HAND", Optional.of(on));
        tasks.add(
                "unbooked/" + debit.id(),
                Step.DECIDE_BY_HAND,
                debit.contract(),
                debit.id(),
                refusal.code().length() > 20 ? "BY_HAND" : refusal.code(),
                debit.amount(),
                clock.instant());
    }
}
