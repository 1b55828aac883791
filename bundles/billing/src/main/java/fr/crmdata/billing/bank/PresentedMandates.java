package fr.crmdata.billing.bank;

import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.mandate.MandateFact;
import fr.crmdata.billing.store.DebitStore;
import fr.crmdata.billing.store.DebitStore.Presented;
import fr.crmdata.billing.store.MandateStore;
import fr.crmdata.billing.store.MandateStore.Added;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notes with each mandate that a debit on it goes to the bank: from then on its bank knows it, and three years count anew. */
@Component(service = PresentedMandates.class)
public final class PresentedMandates {

    private final OperatorDatabase operator;
    private final DebitStore debits;
    private final MandateStore mandates;
    private final Clock clock;

    @Activate
    public PresentedMandates(
            @Reference OperatorDatabase operator,
            @Reference DebitStore debits,
            @Reference MandateStore mandates,
            @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.debits = debits;
        this.mandates = mandates;
        this.clock = clock;
    }

    /** In the open transaction in which a batch is released; it is released once. */
    void note(String batch) {
        each(batch, "presented/", debit -> new MandateFact.Presented(debit.on(), debit.sequence()));
    }

    /** In the open transaction in which a released batch is given up: the bank never saw its debits. */
    void takeBack(String batch) {
        each(batch, "not-presented/", debit -> new MandateFact.NotPresented(debit.on()));
    }

    private void each(String batch, String key, Function<Presented, MandateFact> fact) {
        for (var page = debits.presented(batch, ""); !page.isEmpty(); page = next(batch, page)) {
            var facts = new LinkedHashMap<String, List<Added>>();
            for (var debit : page) {
                facts.computeIfAbsent(debit.mandate(), any -> new ArrayList<>())
                        .add(new Added(key + batch + "/" + debit.id(), fact.apply(debit)));
            }
            mandates.appendAll(
                    mandates.loadAll(facts.keySet()), facts, operator.caller().name(), clock.instant());
        }
    }

    private List<Presented> next(String batch, List<Presented> page) {
        return debits.presented(batch, page.get(page.size() - 1).id());
    }
}
