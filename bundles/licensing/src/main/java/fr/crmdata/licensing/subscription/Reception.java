package fr.crmdata.licensing.subscription;

import fr.crmdata.api.Sha256;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.office.PriceLists;
import fr.crmdata.licensing.office.Subscriptions.Order;
import fr.crmdata.licensing.office.Subscriptions.State;
import fr.crmdata.licensing.office.Subscriptions.Subscription;
import fr.crmdata.licensing.office.Subscriptions.Terms;
import fr.crmdata.licensing.store.OrderStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes orders from anybody, each once. */
@Component(service = Reception.class)
public final class Reception {

    private static final Caller PUBLIC = Caller.system(ClientId.OPERATOR, "subscription");
    private static final Duration SAME_ORDER = Duration.ofDays(1);
    private static final int LONGEST_ADDRESS = 60;

    private final OrderStore store;
    private final OfferPrices prices;
    private final Doorkeeper doorkeeper;
    private final Transactions transactions;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Reception(
            @Reference OrderStore store,
            @Reference OfferPrices prices,
            @Reference Doorkeeper doorkeeper,
            @Reference(target = "(database=operator)") Transactions operator,
            @Reference Access access,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.store = store;
        this.prices = prices;
        this.doorkeeper = doorkeeper;
        this.transactions = operator;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param terms those that are shown today
     * @param questions codes of the checklist
     * @param address from where it came, kept as evidence
     * @param key by which a repetition is known; empty when none was sent
     * @return id of the subscription, of the earlier one when it is here already
     */
    String take(Order sent, Terms terms, List<String> questions, String address, String key) {
        var offer = offered(sent.offer());
        var order = OrderCheck.checked(sent, offer, terms, questions);
        var hash = Sha256.of(canonical(order));
        var now = clock.instant();
        var orderKey = Sha256.of(key.isBlank() ? hash + Paris.day(now) : "key " + key);
        var before = known(orderKey, hash)
                .or(() -> store.waiting(hash, now.minus(SAME_ORDER)).map(OrderStore.Known::id));
        if (before.isPresent()) {
            return before.get();
        }
        doorkeeper.letIn(address);
        var subscription = new Subscription(
                Ids.next(),
                State.RECEIVED,
                order,
                prices.quote(offer, order.seats(), order.months()).lines(),
                now,
                address.length() <= LONGEST_ADDRESS ? address : address.substring(0, LONGEST_ADDRESS),
                "",
                "",
                "",
                "",
                "",
                "",
                Optional.empty());
        // A client's program that sends a key has a transaction of its own open; the order itself is evidence enough
        // then.
        var isAudited =
                access.callerIfAny().map(caller -> caller.client().isOperator()).orElse(true);
        try {
            access.as(PUBLIC, () -> receive(subscription, orderKey, hash, isAudited));
        } catch (DatabaseException e) {
            if (!DatabaseException.isDuplicateKey(e)) {
                throw e;
            }
            // The same click twice at the same moment: the other one was first.
            return known(orderKey, hash).orElseThrow(() -> e);
        }
        return subscription.id();
    }

    /** The same order is the same text, whatever the order of its maps. */
    private static String canonical(Order order) {
        return String.join(
                "\n",
                order.holder().toString(),
                order.administrator(),
                order.administratorEmail(),
                order.offer(),
                new TreeMap<>(order.seats()).toString(),
                order.months() + " " + order.method() + " " + order.iban(),
                new TreeMap<>(order.answers()).toString(),
                order.termsHash(),
                String.valueOf(order.trial()));
    }

    private PriceLists.Offer offered(String code) {
        try {
            return prices.offer(code);
        } catch (OrderRefusal.UnknownOffer unknown) {
            throw new OrderRefusal.Invalid("offer", "licensing.unknown-offer", code);
        }
    }

    private Optional<String> known(String key, String hash) {
        return store.byKey(key).map(known -> {
            if (!known.hash().equals(hash)) {
                throw new OrderRefusal.KeyReused();
            }
            return known.id();
        });
    }

    private void receive(Subscription subscription, String key, String hash, boolean isAudited) {
        transactions.inOne(() -> {
            store.insert(subscription, key, hash);
            if (!isAudited) {
                return;
            }
            var order = subscription.order();
            audit.record(
                    "licensing.subscription-received",
                    subscription.id(),
                    Map.of(
                            "address", subscription.address(),
                            "terms", order.termsVersion(),
                            "hash", order.termsHash(),
                            "offer", order.offer()));
        });
    }
}
