package fr.crmdata.billing.bank;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.contracts.ContractAccounts.Instalment;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.billing.store.ItemStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Invoices that no debit takes: those paid by instalments while the plan is kept, and those that a judgment froze. */
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

    /** Invoices that insolvent clients owe from before the judgment, with its day; in the open transaction. */
    Map<String, LocalDate> frozen(Collection<String> numbers) {
        var invoices = new HashMap<String, LocalDate>();
        access.as(SYSTEM, () -> contracts.frozen(numbers))
                .forEach((contract, frozen) -> items.numbers(contract, frozen.invoices())
                        .forEach(number -> invoices.put(number, frozen.judgment())));
        return invoices;
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
