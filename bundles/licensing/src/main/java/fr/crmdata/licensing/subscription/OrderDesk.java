package fr.crmdata.licensing.subscription;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Invitations;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.PriceLists;
import fr.crmdata.licensing.office.Slice;
import fr.crmdata.licensing.office.Subscriptions;
import fr.crmdata.licensing.store.OrderStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows anybody what is offered, and has the operator decide about the orders. */
@Component(service = Subscriptions.class)
public final class OrderDesk implements Subscriptions {

    /** Codes of the suitability checklist; their sentences are texts. Terms 3-1. */
    static final List<String> QUESTIONS = List.of("browser", "network", "needs", "partners", "personal-data", "trade");

    private static final int LONGEST_REASON = 1_000;

    private final OrderStore store;
    private final OfferPrices prices;
    private final TermsLibrary library;
    private final Reception reception;
    private final Clients clients;
    private final Invitations invitations;
    private final Jobs jobs;
    private final WelcomeMail welcome;
    private final Transactions transactions;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public OrderDesk(
            @Reference OrderStore store,
            @Reference OfferPrices prices,
            @Reference TermsLibrary library,
            @Reference Reception reception,
            @Reference Clients clients,
            @Reference Invitations invitations,
            @Reference Jobs jobs,
            @Reference WelcomeMail welcome,
            @Reference(target = "(database=operator)") Transactions operator,
            @Reference Access access,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.store = store;
        this.prices = prices;
        this.library = library;
        this.reception = reception;
        this.clients = clients;
        this.invitations = invitations;
        this.jobs = jobs;
        this.welcome = welcome;
        this.transactions = operator;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    // For anybody

    @Override
    public Terms terms() {
        return library.on(Paris.day(clock.instant()));
    }

    @Override
    public Terms terms(String version) {
        return library.version(version);
    }

    @Override
    public List<Question> checklist(Language language) {
        var texts = Texts.of(OrderDesk.class, language);
        return QUESTIONS.stream()
                .map(code -> new Question(code, texts.of("licensing.checklist." + code)))
                .toList();
    }

    @Override
    public List<PriceLists.Offer> offers() {
        return prices.shown();
    }

    @Override
    public PriceLists.Offer offer(String code) {
        return prices.offer(code);
    }

    @Override
    public List<PriceLists.Line> prices(PriceLists.Offer offer) {
        return prices.prices(offer);
    }

    @Override
    public Quote quote(String offer, Map<String, Integer> seats, int months) {
        return prices.quote(prices.offer(offer), seats, months == 12 ? 12 : 1);
    }

    @Override
    public Progress subscribe(Order sent, String address, String key) {
        return progress(reception.take(sent, terms(), QUESTIONS, address, key));
    }

    @Override
    public Progress progress(String id) {
        var subscription = known(id);
        var done = subscription.state() == State.ACTIVE || subscription.state() == State.READY
                ? ProvisioningJob.STEPS.size()
                : Math.max(0, ProvisioningJob.STEPS.indexOf(subscription.step()));
        return new Progress(id, subscription.state(), subscription.step(), done, ProvisioningJob.STEPS.size());
    }

    private Subscription known(String id) {
        return store.find(id).orElseThrow(() -> new OrderRefusal.UnknownSubscription(id));
    }

    // For the operator

    @Override
    public Slice<Subscription> find(Optional<State> state, Optional<String> cursor, int limit) {
        access.require(LicensingPermissions.READ);
        cursor.filter(id -> !Ids.isShaped(id)).ifPresent(bad -> {
            throw new fr.crmdata.api.rest.RequestRefusal.BadCursor();
        });
        var found = store.find(state, cursor, limit + 1);
        var items = found.subList(0, Math.min(limit, found.size()));
        return new Slice<>(
                items, found.size() > limit ? Optional.of(items.get(limit - 1).id()) : Optional.empty());
    }

    @Override
    public long count(State state) {
        access.require(LicensingPermissions.READ);
        return store.count(state);
    }

    @Override
    public Subscription get(String id) {
        access.require(LicensingPermissions.READ);
        return known(id);
    }

    @Override
    public String proposedClient(String id) {
        access.require(LicensingPermissions.MANAGE);
        var base = ClientNames.of(known(id).order().holder().name());
        for (var number = 1; ; number++) {
            var proposed = number == 1 ? base : base + "-" + number;
            if (isFree(proposed, id)) {
                return proposed;
            }
        }
    }

    private boolean isFree(String client, String order) {
        return clients.find(new ClientId(client)).isEmpty() && !store.isClientPromised(client, order);
    }

    @Override
    public Subscription approve(String id, String client) {
        access.require(LicensingPermissions.MANAGE);
        var before = known(id);
        if (before.state() == State.PROVISIONING && isOver(before.job())) {
            // What is made is kept: the id stays the one that was promised.
            return start(before, before.client());
        }
        var isOpen = before.state() == State.RECEIVED || (before.state() == State.APPROVED && isOver(before.job()));
        if (!isOpen) {
            throw new OrderRefusal.SubscriptionDecided(before.state().name());
        }
        var wanted = client.strip();
        if (!ClientId.isShaped(wanted) || wanted.equals(ClientId.OPERATOR.value())) {
            throw new OrderRefusal.Invalid("client", "licensing.order.bad-client");
        }
        if (!isFree(wanted, id)) {
            throw new OrderRefusal.ClientTaken(wanted);
        }
        if (!invitations.isFree(before.order().administratorEmail())) {
            throw new OrderRefusal.Invalid(
                    "administratorEmail",
                    "licensing.order.email-taken",
                    before.order().administratorEmail());
        }
        return start(before, wanted);
    }

    private boolean isOver(String job) {
        return jobs.find(job).map(found -> found.state().isOver()).orElse(true);
    }

    private Subscription start(Subscription before, String client) {
        return transactions.inOne(() -> {
            var texts = Texts.of(OrderDesk.class, access.caller().language());
            var job = jobs.start(
                    ProvisioningJob.KIND,
                    texts.of("licensing.order.job", before.order().holder().name()),
                    Map.of("subscription", before.id()));
            var after = before.state() == State.PROVISIONING
                    ? Changes.again(before, job.id())
                    : Changes.approved(before, client, access.caller().name(), job.id());
            if (!store.update(after, before.state())) {
                throw new OrderRefusal.SubscriptionDecided(
                        known(before.id()).state().name());
            }
            audit.record("licensing.subscription-approved", before.id(), Map.of("client", client));
            return after;
        });
    }

    @Override
    public Subscription refuse(String id, String reason) {
        access.require(LicensingPermissions.MANAGE);
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new OrderRefusal.Invalid("reason", "licensing.order.bad-reason", LONGEST_REASON);
        }
        var before = known(id);
        if (before.state() != State.RECEIVED && before.state() != State.READY) {
            throw new OrderRefusal.SubscriptionDecided(before.state().name());
        }
        var after = Changes.refused(before, why, access.caller().name());
        transactions.inOne(() -> {
            if (!store.update(after, before.state())) {
                throw new OrderRefusal.SubscriptionDecided(known(id).state().name());
            }
            if (before.state() == State.READY) {
                clients.change(new ClientId(before.client()), Client.State.CLOSED);
            }
            audit.record("licensing.subscription-refused", id, Map.of("reason", why));
        });
        return after;
    }

    @Override
    public void sendWelcomeAgain(String id) {
        access.require(LicensingPermissions.MANAGE);
        var subscription = known(id);
        if (subscription.state() != State.ACTIVE && subscription.state() != State.READY) {
            throw new OrderRefusal.SubscriptionDecided(subscription.state().name());
        }
        welcome.send(subscription, "welcome/" + id + "/" + Ids.next());
    }
}
