package fr.crmdata.billing.bank;

import fr.crmdata.api.contracts.AnnouncedDebits;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.store.BatchStore;
import fr.crmdata.billing.store.ItemStore;
import java.util.Collection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps debits back for which instalments are agreed. One that waits goes on waiting while the plan is kept ({@link PlannedInvoices}), a
 * batch with one does not leave ({@link BatchChecks}). Batches are held meanwhile, so that none is made or sent of what is kept back here.
 */
@Component
public final class AnnouncedDebitDesk implements AnnouncedDebits {

    private final OperatorDatabase operator;
    private final BatchStore batches;
    private final ItemStore items;

    @Activate
    public AnnouncedDebitDesk(
            @Reference OperatorDatabase operator, @Reference BatchStore batches, @Reference ItemStore items) {
        this.operator = operator;
        this.batches = batches;
        this.items = items;
    }

    @Override
    public void keepBack(String contract, Collection<String> keys) {
        operator.inOne(() -> {
            batches.lock();
            items.atBank(items.numbers(contract, keys)).stream().findFirst().ifPresent(debit -> {
                throw new BankRefusal.DebitAtBank(debit.id(), debit.due());
            });
        });
    }
}
