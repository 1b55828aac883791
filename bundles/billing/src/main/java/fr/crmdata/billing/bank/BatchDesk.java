package fr.crmdata.billing.bank;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.calendar.TargetDays;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.collection.BankProfile;
import fr.crmdata.billing.model.collection.DebitBatches;
import fr.crmdata.billing.model.collection.DebitGroup;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.store.BatchStore;
import fr.crmdata.billing.store.DebitStore;
import fr.crmdata.billing.store.RefundStore;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes batches, releases them and says where each is. What goes to the bank leaves by {@link Courier}. */
@Component(service = Batches.class)
public final class BatchDesk implements Batches {

    private static final int PIECE = 500;

    private final Access access;
    private final OperatorDatabase operator;
    private final BatchStore batches;
    private final DebitStore debits;
    private final RefundStore refunds;
    private final DebitPlanner planner;
    private final BatchWriter writer;
    private final Refunding refunding;
    private final Resending resending;
    private final BatchesLeaving leaving;
    private final DebitAnnouncements announcements;
    private final CreditorChanges creditors;
    private final BankTerms terms;
    private final fr.crmdata.api.files.Files files;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public BatchDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference BatchStore batches,
            @Reference DebitStore debits,
            @Reference RefundStore refunds,
            @Reference DebitPlanner planner,
            @Reference BatchWriter writer,
            @Reference Refunding refunding,
            @Reference Resending resending,
            @Reference BatchesLeaving leaving,
            @Reference DebitAnnouncements announcements,
            @Reference CreditorChanges creditors,
            @Reference BankTerms terms,
            @Reference fr.crmdata.api.files.Files files,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.batches = batches;
        this.debits = debits;
        this.refunds = refunds;
        this.planner = planner;
        this.writer = writer;
        this.refunding = refunding;
        this.resending = resending;
        this.leaving = leaving;
        this.announcements = announcements;
        this.creditors = creditors;
        this.terms = terms;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public DebitPlan plan() {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> planner.plan(today()).view());
    }

    @Override
    public BatchView make() {
        access.require(BillingPermissions.COLLECT);
        terms.creditor();
        var id = operator.inOne(this::makeRows);
        writer.write(id);
        return get(id);
    }

    private String makeRows() {
        batches.lock();
        var planned = planner.plan(today());
        planned.paid()
                .forEach(debit ->
                        debits.move(debit, List.of(Stage.WAITING), Stage.CANCELLED, "PAID", Optional.of(today())));
        if (planned.dated().isEmpty()) {
            throw new BillingRefusal.NothingToSend();
        }
        var id = batches.next(BatchIds.DEBITS, today());
        var groups = DebitBatches.plan(id, planned.dated());
        var view = planned.view();
        insert(id, Kind.DEBITS, terms.profile().message(), planned.debits().size(), view.total(), first(groups));
        groups.forEach(group -> batches.insertGroup(id, group));
        groups.forEach(group -> place(id, group));
        creditors.note(id, planned.creditorChanges());
        announcements.late(planned.late());
        if (debits.countIn(id) != planned.debits().size()) {
            throw new BankRefusal.MeanwhileChanged(id);
        }
        return id;
    }

    private static LocalDate first(List<DebitGroup> groups) {
        return groups.stream().map(DebitGroup::date).min(LocalDate::compareTo).orElseThrow();
    }

    private void insert(
            String id, Kind kind, BankProfile.Message message, long count, Money total, LocalDate execution) {
        var caller = operator.caller();
        batches.insert(new BatchStore.NewBatch(
                id, kind, message.id(), count, total, execution, clock.instant(), caller.name(), caller.id()));
        audit.record("billing.batch-made", id, Map.of("count", String.valueOf(count), "total", total.toString()));
    }

    private void place(String batch, DebitGroup group) {
        var piece = new ArrayList<DebitStore.Placed>();
        for (var debit : group.debits()) {
            piece.add(
                    new DebitStore.Placed(debit.endToEnd(), group.id(), group.date(), debit.amount(), debit.mandate()));
            if (piece.size() == PIECE) {
                debits.place(batch, piece);
                piece.clear();
            }
        }
        debits.place(batch, piece);
    }

    @Override
    public BatchView makeRefunds() {
        access.require(BillingPermissions.COLLECT);
        terms.account();
        var id = operator.inOne(() -> {
            batches.lock();
            var waiting = refunds.waiting();
            if (waiting.isEmpty()) {
                throw new BillingRefusal.NothingToSend();
            }
            var batch = batches.next(BatchIds.REFUNDS, today());
            var total = Money.sum(waiting.stream().map(RefundView::amount).toList());
            insert(
                    batch,
                    Kind.REFUNDS,
                    BankProfile.Message.PAIN_001_09,
                    waiting.size(),
                    total,
                    TargetDays.after(today(), 1));
            refunds.place(batch, waiting.stream().map(RefundView::id).toList());
            return batch;
        });
        writer.write(id);
        return get(id);
    }

    @Override
    public BatchView release(String id) {
        return leaving.release(id);
    }

    @Override
    public BatchView cancel(String id, String reason) {
        return leaving.cancel(id, reason);
    }

    @Override
    public BatchView abandon(String id, String reason, boolean notAtBank) {
        return leaving.abandon(id, reason, notAtBank);
    }

    @Override
    public Optional<String> obstacle(String id) {
        return leaving.obstacle(id);
    }

    @Override
    public BatchView replay(String id) {
        return leaving.replay(id);
    }

    @Override
    public BatchView confirm(String id) {
        return leaving.confirm(id);
    }

    @Override
    public DebitView presentAgain(String debit, LocalDate date) {
        return resending.again(debit, date);
    }

    @Override
    public Again presentBatchAgain(String batch, LocalDate date) {
        return resending.batchAgain(batch, date);
    }

    @Override
    public Slice<BatchView> find(Optional<String> cursor, int limit) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> batches.find(cursor, limit));
    }

    @Override
    public BatchView get(String id) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> known(id));
    }

    private BatchView known(String id) {
        return batches.find(id).orElseThrow(() -> new BankRefusal.UnknownBatch(id));
    }

    @Override
    public List<GroupView> groups(String id) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> batches.groups(known(id).id()));
    }

    @Override
    public Slice<DebitView> debits(DebitFilter filter, Optional<String> cursor, int limit) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> debits.find(filter, cursor, limit));
    }

    @Override
    public Slice<RefundView> refunds(Optional<String> batch, Optional<String> cursor, int limit) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> refunds.find(batch, cursor, limit));
    }

    @Override
    public InputStream file(String id) {
        access.require(BillingPermissions.COLLECT);
        var file = operator.inOne(() -> {
            known(id);
            audit.record("billing.batch-file-seen", id);
            return batches.file(id);
        });
        return files.open(file.orElseThrow(() -> new BankRefusal.UnknownFile(id)));
    }

    @Override
    public RefundView refund(String key, String contract, String document, Money amount) {
        return refunding.ask(key, contract, document, amount);
    }

    @Override
    public RefundView cancelRefund(String id) {
        return refunding.cancel(id);
    }

    @Override
    public Money refundable(String contract) {
        return refunding.refundable(contract);
    }
}
