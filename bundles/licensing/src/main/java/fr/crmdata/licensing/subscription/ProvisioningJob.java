package fr.crmdata.licensing.subscription;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.office.PriceLists;
import fr.crmdata.licensing.office.Subscriptions.State;
import fr.crmdata.licensing.office.Subscriptions.Subscription;
import fr.crmdata.licensing.store.OrderStore;
import fr.crmdata.licensing.store.PriceStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes what an approved order asks for: database, contract, administrator with the welcome mail. Each step looks at what is
 * there already, so the job can be cut off at any point and begin again.
 */
@Component(service = JobHandler.class)
public final class ProvisioningJob implements JobHandler {

    static final String KIND = "licensing.provision";

    private static final String DATABASE = "licensing.step.database";
    private static final String CONTRACT = "licensing.step.contract";
    private static final String ADMINISTRATOR = "licensing.step.administrator";

    static final List<String> STEPS = List.of(DATABASE, CONTRACT, ADMINISTRATOR);

    private static final int PATIENCE = 120;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final OrderStore store;
    private final PriceStore prices;
    private final Opening opening;
    private final WelcomeMail welcome;
    private final Clients clients;
    private final Access access;
    private final Clock clock;

    @Activate
    public ProvisioningJob(
            @Reference OrderStore store,
            @Reference PriceStore prices,
            @Reference Opening opening,
            @Reference WelcomeMail welcome,
            @Reference Clients clients,
            @Reference Access access,
            @Reference(target = "(clock=business)") Clock clock) {
        this.store = store;
        this.prices = prices;
        this.opening = opening;
        this.welcome = welcome;
        this.clients = clients;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, String> run(Run run) {
        var id = run.job().parameters().getOrDefault("subscription", "");
        try {
            // Whoever approved it may have left since.
            return access.as(Caller.system(ClientId.OPERATOR, "subscription"), () -> make(id, run));
        } catch (Refusal refusal) {
            store.find(id)
                    .ifPresent(stuck -> store.update(
                            Changes.stuck(stuck, refusal.message(access.caller().language())), stuck.state()));
            throw refusal;
        }
    }

    private Map<String, String> make(String id, Run run) {
        var subscription = store.find(id).orElseThrow(() -> new OrderRefusal.UnknownSubscription(id));
        if (subscription.state() == State.APPROVED || subscription.state() == State.PROVISIONING) {
            subscription = promised(subscription);
            run.save(DATABASE, 0, STEPS.size());
            database(subscription);
            subscription = step(subscription, CONTRACT);
            run.save(CONTRACT, 1, STEPS.size());
            subscription = contract(subscription);
            subscription = step(subscription, ADMINISTRATOR);
            run.save(ADMINISTRATOR, 2, STEPS.size());
            welcome.send(subscription, "welcome/" + id);
            var state = subscription.contract().isEmpty() ? State.READY : State.ACTIVE;
            store.update(Changes.open(subscription, state), State.PROVISIONING);
        }
        return Map.of("client", subscription.client(), "contract", subscription.contract());
    }

    private Subscription step(Subscription subscription, String step) {
        var after = Changes.at(subscription, step);
        if (!store.update(after, subscription.state())) {
            throw new IllegalStateException("somebody else makes " + subscription.id());
        }
        return after;
    }

    /** From here on a client of that id is ours; one that was there before is somebody else's. */
    private Subscription promised(Subscription subscription) {
        if (subscription.state() == State.PROVISIONING) {
            return subscription;
        }
        if (clients.find(new ClientId(subscription.client())).isPresent()) {
            throw new OrderRefusal.ClientTaken(subscription.client());
        }
        return step(subscription, DATABASE);
    }

    private void database(Subscription subscription) {
        var id = new ClientId(subscription.client());
        if (clients.find(id).isEmpty()) {
            clients.create(id.value(), subscription.order().holder().name());
        }
        awaitDatabase(id);
    }

    /** After a crash the platform finishes at its start what it had begun to make. */
    private void awaitDatabase(ClientId id) {
        for (var tries = 0; tries < PATIENCE; tries++) {
            if (clients.find(id)
                    .filter(client -> client.state() == Client.State.ACTIVE)
                    .isPresent()) {
                return;
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new IllegalStateException("the database of " + id + " is not ready");
    }

    private Subscription contract(Subscription subscription) {
        var today = Paris.day(clock.instant());
        if (!subscription.contract().isEmpty() || subscription.trialUntil().isPresent()) {
            return subscription;
        }
        var after = subscription.order().trial()
                ? Changes.trial(subscription, today.plusDays(trialDays(subscription) - 1L))
                : Changes.contract(subscription, opening.open(subscription, today));
        store.update(after, State.PROVISIONING);
        return after;
    }

    private int trialDays(Subscription subscription) {
        return Math.max(
                1,
                prices.offer(subscription.order().offer())
                        .map(PriceLists.Offer::trialDays)
                        .orElse(1));
    }
}
