package fr.crmdata.billing.documents;

import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.EventListener;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.store.DocumentStore;
import java.time.Clock;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts what was issued on the list of what is to be printed. */
@Component(service = EventListener.class)
public final class IssuedDocuments implements EventListener {

    private final OperatorDatabase operator;
    private final DocumentStore store;
    private final Clock clock;

    @Activate
    public IssuedDocuments(
            @Reference OperatorDatabase operator,
            @Reference DocumentStore store,
            @Reference(target = "(clock=system)") Clock clock) {
        this.operator = operator;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "billing-documents";
    }

    @Override
    public Set<String> types() {
        return Set.of("billing.invoice-issued");
    }

    @Override
    public void on(Event event) {
        operator.inOne(() -> store.enqueue(event.subject(), clock.instant()));
    }
}
