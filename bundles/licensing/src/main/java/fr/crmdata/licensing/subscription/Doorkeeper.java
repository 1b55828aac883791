package fr.crmdata.licensing.subscription;

import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.office.Subscriptions.State;
import fr.crmdata.licensing.store.OrderStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps a public form from being flooded: so many orders an hour from one place, so many that wait in all. */
@Component(service = Doorkeeper.class)
public final class Doorkeeper {

    static final int ORDERS_PER_HOUR = 10;
    static final int MOST_WAITING = 1_000;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final OrderStore store;
    private final Clock clock;
    private final Map<String, Deque<Instant>> orders = new LinkedHashMap<>();

    @Activate
    public Doorkeeper(@Reference OrderStore store, @Reference(target = "(clock=system)") Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws OrderRefusal.TooManyOrders when it is enough for now */
    void letIn(String address) {
        if (!isWithinItsHour(address) || store.count(State.RECEIVED) >= MOST_WAITING) {
            throw new OrderRefusal.TooManyOrders();
        }
    }

    private synchronized boolean isWithinItsHour(String address) {
        var now = clock.instant();
        var oldest = now.minus(HOUR);
        if (orders.size() >= MOST_ADDRESSES) {
            orders.values().removeIf(times -> times.getLast().isBefore(oldest));
            if (orders.size() >= MOST_ADDRESSES) {
                orders.clear();
            }
        }
        var times = orders.computeIfAbsent(address, any -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().isBefore(oldest)) {
            times.removeFirst();
        }
        if (times.size() >= ORDERS_PER_HOUR) {
            return false;
        }
        times.addLast(now);
        return true;
    }
}
