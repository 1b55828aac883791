package fr.crmdata.billing.bank;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.Batches.BatchView;
import fr.crmdata.billing.office.Batches.State;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.store.BatchStore;
import fr.crmdata.billing.store.DebitStore;
import fr.crmdata.billing.store.RefundStore;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people decide about a batch that was made: it is released, taken back, tried anew, given up, or said to be at the bank. */
@Component(service = BatchesLeaving.class)
public final class BatchesLeaving {

    private static final Set<State> RELEASED_NOT_SENT = EnumSet.of(State.RELEASED, State.STUCK, State.UNCERTAIN);

    private final Access access;
    private final OperatorDatabase operator;
    private final BatchStore batches;
    private final DebitStore debits;
    private final RefundStore refunds;
    private final PresentedMandates mandates;
    private final BatchChecks checks;
    private final BankTerms terms;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public BatchesLeaving(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference BatchStore batches,
            @Reference DebitStore debits,
            @Reference RefundStore refunds,
            @Reference PresentedMandates mandates,
            @Reference BatchChecks checks,
            @Reference BankTerms terms,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.batches = batches;
        this.debits = debits;
        this.refunds = refunds;
        this.mandates = mandates;
        this.checks = checks;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    private BatchView known(String id) {
        return batches.find(id).orElseThrow(() -> new BankRefusal.UnknownBatch(id));
    }

    BatchView release(String id) {
        access.require(BillingPermissions.RELEASE);
        return operator.inOne(() -> {
            var batch = known(id);
            if (terms.fourEyes()
                    && batches.madeById(id).equals(operator.caller().id())) {
                throw new BankRefusal.SamePerson(id);
            }
            if (batch.hash().isEmpty()) {
                throw new BankRefusal.WrongState(id, "UNWRITTEN");
            }
            move(batch, State.MADE, State.RELEASED);
            checks.release(batch);
            batches.released(id, operator.caller().name(), clock.instant());
            mandates.note(id);
            audit.record("billing.batch-released", id, Map.of("sha256", batch.hash()));
            return known(id);
        });
    }

    private void move(BatchView batch, State from, State to) {
        if (!batches.move(batch.id(), from, to)) {
            throw new BankRefusal.WrongState(batch.id(), batch.state().name());
        }
    }

    BatchView cancel(String id, String reason) {
        access.require(BillingPermissions.COLLECT);
        if (reason.isBlank()) {
            throw new BillingRefusal.Invalid("reason", "billing.web.missing");
        }
        return operator.inOne(() -> {
            batches.lock();
            move(known(id), State.MADE, State.CANCELLED);
            giveBack(id, reason.strip());
            audit.record("billing.batch-cancelled", id, Map.of("reason", reason.strip()));
            return known(id);
        });
    }

    private void giveBack(String id, String reason) {
        debits.takeOut(id);
        refunds.takeOut(id);
        batches.dropGroups(id);
        batches.answered(id, reason);
    }

    BatchView abandon(String id, String reason, boolean notAtBank) {
        access.require(BillingPermissions.RELEASE);
        if (reason.isBlank()) {
            throw new BillingRefusal.Invalid("reason", "billing.web.missing");
        }
        return operator.inOne(() -> {
            batches.lock();
            var batch = known(id);
            if (batch.state() == State.UNCERTAIN && !notAtBank) {
                throw new BankRefusal.BankNotAsked(id);
            }
            var from = RELEASED_NOT_SENT.contains(batch.state()) ? batch.state() : State.RELEASED;
            move(batch, from, State.CANCELLED);
            mandates.takeBack(id);
            giveBack(id, reason.strip());
            audit.record("billing.batch-abandoned", id, Map.of("reason", reason.strip(), "was", from.name()));
            return known(id);
        });
    }

    Optional<String> obstacle(String id) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> {
            var batch = known(id);
            if (batch.state() != State.MADE && !RELEASED_NOT_SENT.contains(batch.state())) {
                return Optional.empty();
            }
            try {
                checks.release(batch);
                return Optional.empty();
            } catch (Refusal refusal) {
                return Optional.of(refusal.message(operator.caller().language()));
            }
        });
    }

    BatchView replay(String id) {
        access.require(BillingPermissions.RELEASE);
        return operator.inOne(() -> {
            var batch = known(id);
            var from = batch.state() == State.UNCERTAIN ? State.UNCERTAIN : State.STUCK;
            move(batch, from, State.RELEASED);
            checks.release(batch);
            batches.tryAnew(id);
            audit.record("billing.batch-replayed", id);
            return known(id);
        });
    }

    BatchView confirm(String id) {
        access.require(BillingPermissions.RELEASE);
        return operator.inOne(() -> {
            move(known(id), State.UNCERTAIN, State.SENT);
            batches.sent(id, clock.instant(), operator.caller().name());
            debits.sent(id);
            refunds.sent(id);
            audit.record("billing.batch-confirmed", id);
            return known(id);
        });
    }
}
