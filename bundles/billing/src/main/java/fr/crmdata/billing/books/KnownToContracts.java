package fr.crmdata.billing.books;

import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.EventListener;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Payments that were entered with a contract, or that it had before there were books, are booked as well. What the books told the contract
 * themselves is known and left alone.
 */
@Component
public final class KnownToContracts implements EventListener {

    private static final String OPENED = "licensing.contract-opened";
    private static final String RECORDED = "licensing.fact-recorded";

    private final PaymentDesk payments;

    @Activate
    public KnownToContracts(@Reference PaymentDesk payments) {
        this.payments = payments;
    }

    @Override
    public String name() {
        return "billing.known-payments";
    }

    @Override
    public Set<String> types() {
        return Set.of(OPENED, RECORDED);
    }

    @Override
    public void on(Event event) {
        if (event.type().equals(OPENED) || event.data().getOrDefault("kind", "").equals("paid")) {
            payments.takeOver(event.subject());
        }
    }
}
