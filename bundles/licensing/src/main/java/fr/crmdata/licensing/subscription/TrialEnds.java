package fr.crmdata.licensing.subscription;

import fr.crmdata.api.tasks.DailyTask;
import fr.crmdata.licensing.office.Subscriptions.State;
import fr.crmdata.licensing.store.OrderStore;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The day after a trial, the contract that was accepted with the order begins; whoever did not want it has said so before. */
@Component(service = DailyTask.class)
public final class TrialEnds implements DailyTask {

    private final OrderStore store;
    private final Opening opening;

    @Activate
    public TrialEnds(@Reference OrderStore store, @Reference Opening opening) {
        this.store = store;
        this.opening = opening;
    }

    @Override
    public String name() {
        return "licensing.trials";
    }

    @Override
    public Scope scope() {
        return Scope.OPERATOR;
    }

    @Override
    public String run(LocalDate date) {
        var over = store.trialsOver(date);
        for (var subscription : over) {
            var number = opening.open(
                    subscription, subscription.trialUntil().orElse(date).plusDays(1));
            store.update(Changes.open(Changes.contract(subscription, number), State.ACTIVE), State.READY);
        }
        return over.size() + " trials became contracts";
    }
}
