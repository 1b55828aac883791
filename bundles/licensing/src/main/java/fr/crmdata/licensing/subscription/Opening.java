package fr.crmdata.licensing.subscription;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.PriceLists;
import fr.crmdata.licensing.office.Subscriptions.Subscription;
import fr.crmdata.licensing.store.PriceStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens the contract of a subscription. The day of activation fixes the day on which its periods begin. Terms 2-1. */
@Component(service = Opening.class)
public final class Opening {

    private final Contracts contracts;
    private final PriceStore prices;

    @Activate
    public Opening(@Reference Contracts contracts, @Reference PriceStore prices) {
        this.contracts = contracts;
        this.prices = prices;
    }

    /**
     * The contract's number; asked again, that of the contract which is there already.
     *
     * @param activated first possible login
     */
    String open(Subscription subscription, LocalDate activated) {
        var client = new ClientId(subscription.client());
        return contracts
                .of(client)
                .map(found -> found.number())
                .orElseGet(() -> contracts.open(
                        Optional.of(client), subscription.order().holder(), facts(subscription, activated)));
    }

    private List<Fact> facts(Subscription subscription, LocalDate activated) {
        var order = subscription.order();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.Subscribed(
                Paris.day(subscription.receivedAt()), order.termsVersion(), order.months(), order.method()));
        subscription.lines().forEach(line -> {
            facts.add(new Fact.PriceAgreed(activated, line.module(), line.unit()));
            facts.add(new Fact.SeatsAdded(activated, line.module(), line.seats()));
        });
        facts.add(new Fact.Activated(activated));
        prices.offer(order.offer())
                .map(PriceLists.Offer::commitmentMonths)
                .filter(months -> months > 0)
                .ifPresent(months -> facts.add(new Fact.Committed(
                        activated, activated.plusMonths(months).minusDays(1))));
        return facts;
    }
}
