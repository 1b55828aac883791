package fr.crmdata.billing.bank;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.contracts.ContractAccounts.Instalment;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.billing.store.ItemStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Invoices that are paid by instalments as agreed: no debit takes them while the plan is kept. */
@Component(service = PlannedInvoices.class)
public final class PlannedInvoices {

    private static final Caller SYSTEM = Caller.system(ClientId.OPERATOR, "billing");

    private final Access access;
    private final ContractAccounts contracts;
    private final ItemStore items;

    @Activate
    public PlannedInvoices(
            @Reference Access access, @Reference ContractAccounts contracts, @Reference ItemStore items) {
        this.access = access;
        this.contracts = contracts;
        this.items = items;
    }

    /** Their numbers; in the open transaction. */
    Set<String> of(Collection<String> numbers) {
        var planned = access.as(SYSTEM, () -> contracts.instalments(numbers));
        var invoices = new HashSet<String>();
        planned.forEach((contract, promised) -> invoices.addAll(items.numbers(
                contract, promised.stream().map(Instalment::invoice).distinct().toList())));
        return invoices;
    }
}
