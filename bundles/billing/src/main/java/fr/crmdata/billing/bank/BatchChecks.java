package fr.crmdata.billing.bank;

import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.collection.CollectionDates;
import fr.crmdata.billing.office.Batches.BatchView;
import fr.crmdata.billing.office.Batches.Kind;
import fr.crmdata.billing.store.DebitStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Days may lie between making a batch and its leaving: what made its debits right is looked at once more. A sealed file is not mended; a
 * batch that is not right any more is taken back and made anew. Within a transaction of the operator's database.
 */
@Component(service = BatchChecks.class)
public final class BatchChecks {

    private static final int NAMED = 10;
    private static final int BANKS_NEED_DAYS = 1;

    private final DebitStore debits;
    private final PlannedInvoices planned;
    private final CreditorChanges creditors;
    private final BankTerms terms;
    private final Clock clock;

    @Activate
    public BatchChecks(
            @Reference DebitStore debits,
            @Reference PlannedInvoices planned,
            @Reference CreditorChanges creditors,
            @Reference BankTerms terms,
            @Reference(target = "(clock=business)") Clock clock) {
        this.debits = debits;
        this.planned = planned;
        this.creditors = creditors;
        this.terms = terms;
        this.clock = clock;
    }

    /** @throws fr.crmdata.api.Refusal when a person may not let it go to the bank today */
    void release(BatchView batch) {
        check(batch, terms.profile().leadDays());
    }

    /** @throws fr.crmdata.api.Refusal when a released one must not leave any more; here only the banks' own delay counts */
    void leave(BatchView batch) {
        check(batch, BANKS_NEED_DAYS);
    }

    private void check(BatchView batch, int leadDays) {
        if (batch.kind() != Kind.DEBITS) {
            return;
        }
        creditors.requireSame(batch.id());
        CollectionDates.require(batch.execution(), LocalDate.now(clock), leadDays);
        var wrong = new ArrayList<>(debits.notToBeCollected(batch.id(), NAMED + 1));
        wrong.addAll(frozen(batch.id()));
        wrong.addAll(planned(batch.id()));
        if (!wrong.isEmpty()) {
            var named = String.join(", ", wrong.subList(0, Math.min(NAMED, wrong.size())));
            throw new BankRefusal.BatchOutdated(batch.id(), wrong.size() > NAMED ? named + " …" : named);
        }
    }

    /** Debits for what is paid by instalments that were agreed after the batch was made. */
    private List<String> planned(String batch) {
        var invoices = planned.of(debits.contractsIn(batch));
        return invoices.isEmpty() ? List.of() : debits.presented(batch, invoices);
    }

    /** Debits for what an insolvent client owes from before a judgment that came after the batch was made. */
    private List<String> frozen(String batch) {
        var frozen = planned.frozen(debits.contractsIn(batch));
        return frozen.isEmpty() ? List.of() : debits.presented(batch, frozen.keySet());
    }
}
