package fr.crmdata.billing.bank;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.collection.CollectionDates;
import fr.crmdata.billing.model.returns.Step;
import fr.crmdata.billing.office.Batches.Again;
import fr.crmdata.billing.office.Batches.DebitFilter;
import fr.crmdata.billing.office.Batches.DebitView;
import fr.crmdata.billing.office.Batches.Stage;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.store.BatchStore;
import fr.crmdata.billing.store.DebitStore;
import fr.crmdata.billing.store.DebitStore.NewDebit;
import fr.crmdata.billing.store.ItemStore;
import fr.crmdata.billing.store.MandateStore;
import fr.crmdata.billing.store.TaskStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Presents debits again that came back, once somebody has put right what was wrong: our data, the mandate, the client's bank. */
@Component(service = Resending.class)
public final class Resending {

    private static final Logger LOG = LoggerFactory.getLogger(Resending.class);
    private static final int PIECE = 500;

    private final Access access;
    private final OperatorDatabase operator;
    private final BatchStore batches;
    private final DebitStore debits;
    private final ItemStore items;
    private final MandateStore mandates;
    private final TaskStore tasks;
    private final DebitAnnouncements announcements;
    private final ReturnMail mail;
    private final BankTerms terms;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Resending(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference BatchStore batches,
            @Reference DebitStore debits,
            @Reference ItemStore items,
            @Reference MandateStore mandates,
            @Reference TaskStore tasks,
            @Reference DebitAnnouncements announcements,
            @Reference ReturnMail mail,
            @Reference BankTerms terms,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.batches = batches;
        this.debits = debits;
        this.items = items;
        this.mandates = mandates;
        this.tasks = tasks;
        this.announcements = announcements;
        this.mail = mail;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** One debit, on the mandate that can be used now. */
    DebitView again(String id, LocalDate date) {
        access.require(BillingPermissions.COLLECT);
        return operator.inOne(() -> {
            batches.lock();
            return present(debits.find(id).orElseThrow(() -> new BankRefusal.UnknownItem(id)), date);
        });
    }

    /** All of a batch that the bank rejected. Each is presented or stays as it is; within no transaction. */
    Again batchAgain(String batch, LocalDate date) {
        access.require(BillingPermissions.COLLECT);
        operator.inOne(() -> batches.find(batch).orElseThrow(() -> new BankRefusal.UnknownBatch(batch)));
        var filter = new DebitFilter(Optional.empty(), Optional.of(batch), Optional.of(Stage.REJECTED));
        var presented = 0L;
        var left = 0L;
        Optional<String> cursor = Optional.empty();
        do {
            var from = cursor;
            var piece = operator.inOne(() -> debits.find(filter, from, PIECE));
            for (var debit : piece.items()) {
                if (isPresented(debit, date)) {
                    presented++;
                } else {
                    left++;
                }
            }
            cursor = piece.next();
        } while (cursor.isPresent());
        return new Again(presented, left);
    }

    private boolean isPresented(DebitView debit, LocalDate date) {
        try {
            again(debit.id(), date);
            return true;
        } catch (BillingRefusal.TooShortNotice | BillingRefusal.BankClosed wrongDay) {
            throw wrongDay;
        } catch (Refusal refusal) {
            LOG.info("debit {} is not presented again: {}", debit.id(), refusal.code());
            return false;
        }
    }

    private DebitView present(DebitView debit, LocalDate date) {
        CollectionDates.require(date, LocalDate.now(clock), terms.profile().leadDays());
        requireFree(debit);
        var open = items.invoices(List.of(debit.invoice())).stream()
                .findFirst()
                .orElseThrow(() -> new BankRefusal.UnknownItem(debit.invoice()));
        var mandate = Optional.ofNullable(
                        mandates.usable(List.of(debit.contract()), date).get(debit.contract()))
                .orElseThrow(() -> new BillingRefusal.MandateBlocked(debit.mandate()));
        var number = debits.presentations(debit.invoice()) + 1;
        var next = new NewDebit(
                debit.invoice() + "-" + number,
                debit.invoice(),
                number,
                debit.contract(),
                debit.client(),
                mandate.reference(),
                open.amount(),
                date);
        debits.insert(next);
        announcements.again(debit, debit.reason(), date);
        mail.again(next);
        tasks.over(debit.id(), Step.OVER_WHEN_PRESENTED, operator.caller().name(), clock.instant(), next.id());
        audit.record(
                "billing.debit-again",
                debit.id(),
                Map.of("as", next.id(), "contract", debit.contract(), "date", date.toString()));
        return debits.find(next.id()).orElseThrow();
    }

    /** It came back or was taken back, and nothing is under way for its invoice. */
    private void requireFree(DebitView debit) {
        if (!List.of(Stage.REJECTED, Stage.RETURNED, Stage.CANCELLED).contains(debit.stage())) {
            throw new BankRefusal.WrongState(debit.id(), debit.stage().name());
        }
        debits.underWay(debit.invoice()).ifPresent(other -> {
            throw new BankRefusal.WrongState(other.id(), other.stage().name());
        });
    }
}
