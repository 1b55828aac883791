package fr.crmdata.billing.bank;

import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.EventListener;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.store.DebitStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whoever pays late debts by instalments is not debited for them as well: what waits for another try, or waits since before today, is taken
 * back. Debits of invoices to come stay.
 */
@Component(service = {EventListener.class, PlansAgreed.class})
public final class PlansAgreed implements EventListener {

    private final OperatorDatabase operator;
    private final DebitStore debits;
    private final Clock clock;

    @Activate
    public PlansAgreed(
            @Reference OperatorDatabase operator,
            @Reference DebitStore debits,
            @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.debits = debits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "billing.plans-agreed";
    }

    @Override
    public Set<String> types() {
        return Set.of("licensing.fact-recorded");
    }

    @Override
    public void on(Event event) {
        if (event.data().getOrDefault("kind", "").equals("instalment-plan-agreed")) {
            operator.inOne(() -> debits.cancelLate(event.subject(), LocalDate.now(clock), "PLAN"));
        }
    }
}
