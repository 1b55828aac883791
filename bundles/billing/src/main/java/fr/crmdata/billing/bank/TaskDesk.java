package fr.crmdata.billing.bank;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.returns.Patience;
import fr.crmdata.billing.model.returns.ReturnRules;
import fr.crmdata.billing.model.returns.ReturnedDebit;
import fr.crmdata.billing.office.BankTasks;
import fr.crmdata.billing.office.Batches.DebitView;
import fr.crmdata.billing.office.Batches.Stage;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.store.DebitStore;
import fr.crmdata.billing.store.TaskStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people have to do because of the bank, and who did it. */
@Component(service = BankTasks.class)
public final class TaskDesk implements BankTasks {

    private final Access access;
    private final OperatorDatabase operator;
    private final TaskStore store;
    private final DebitStore debits;
    private final DebitAnnouncements announcements;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public TaskDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference TaskStore store,
            @Reference DebitStore debits,
            @Reference DebitAnnouncements announcements,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.store = store;
        this.debits = debits;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Slice<Task> find(boolean openOnly, Optional<String> contract, Optional<String> cursor, int limit) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> store.find(openOnly, contract, cursor, limit));
    }

    @Override
    public long open() {
        access.require(BillingPermissions.READ);
        return operator.inOne(store::open);
    }

    @Override
    public Task done(String id, String note) {
        access.require(BillingPermissions.PAYMENTS);
        return operator.inOne(() -> {
            var task = store.find(id).orElseThrow(() -> new BankRefusal.UnknownTask(id));
            if (!store.done(id, operator.caller().name(), clock.instant(), note.strip())) {
                throw new BankRefusal.WrongState(id, "DONE");
            }
            audit.record("billing.task-done", id, Map.of("step", task.step().name(), "contract", task.contract()));
            if (!store.isOpenAbout(task.subject())) {
                debits.find(task.subject()).ifPresent(this::decided);
            }
            return store.find(id).orElseThrow();
        });
    }

    /** All is decided about a debit that was not held against the client: from now on there is a term to pay. */
    private void decided(DebitView debit) {
        var isBack = debit.stage() == Stage.REJECTED || debit.stage() == Stage.RETURNED;
        var patience = ReturnRules.reactTo(ReturnedDebit.first(debit.reason(), DebitAnnouncements.stage(debit)))
                .patience();
        if (isBack
                && patience == Patience.UNTIL_DECIDED
                && debits.presentations(debit.invoice()) == debit.presentation()) {
            Patience.TERM.until(LocalDate.now(clock)).ifPresent(day -> announcements.until(debit.invoice(), day));
        }
    }
}
