package fr.crmdata.billing.documents;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.mailing.StatementPlan;
import fr.crmdata.billing.office.MyInvoices;
import fr.crmdata.billing.office.MyStatements;
import fr.crmdata.billing.store.StatementPlanStore;
import fr.crmdata.billing.store.StatementPlanStore.Kept;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What clients choose about their statements. Every call names a contract and is refused unless it is the caller's own. */
@Component(service = MyStatements.class)
public final class MyStatementDesk implements MyStatements {

    private final Access access;
    private final OperatorDatabase operator;
    private final MyInvoices mine;
    private final StatementPlanStore store;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public MyStatementDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference MyInvoices mine,
            @Reference StatementPlanStore store,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.mine = mine;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Chosen> find(String contract) {
        own(contract);
        return operator.inOne(() -> store.find(contract))
                .filter(kept -> kept.client().equals(access.caller().client()))
                .map(Kept::chosen);
    }

    @Override
    public Chosen choose(String contract, StatementPlan plan) {
        own(contract);
        var by = access.caller();
        var chosen = new Chosen(contract, plan, plan.rhythm().after(LocalDate.now(clock)), by.name(), clock.instant());
        operator.inOne(() -> store.put(new Kept(by.client(), chosen)));
        // In the client's own log.
        audit.record(
                "billing.statements-chosen",
                contract,
                Map.of("rhythm", plan.rhythm().name(), "to", String.join(", ", plan.recipients())));
        return chosen;
    }

    @Override
    public void stop(String contract) {
        own(contract);
        if (operator.inOne(() -> store.remove(contract))) {
            audit.record("billing.statements-stopped", contract);
        }
    }

    private void own(String contract) {
        if (!mine.contracts().contains(contract)) {
            throw new BillingRefusal.UnknownContract(contract);
        }
    }
}
