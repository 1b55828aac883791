package fr.crmdata.contacts.store;

import fr.crmdata.api.clients.ClientId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What every request needs and an administrator changes twice a year, kept in memory for each client. What another node
 * changes is seen after {@link #TRUSTED}.
 */
final class Remembered<T> {

    private static final Duration TRUSTED = Duration.ofSeconds(5);

    private final Map<ClientId, Entry<T>> entries = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    private record Entry<T>(T value, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < TRUSTED.toNanos();
        }
    }

    T get(ClientId client, Supplier<T> reading) {
        var entry = entries.get(client);
        if (entry != null && entry.isFresh()) {
            return entry.value();
        }
        var before = forgotten.get();
        var read = new Entry<>(reading.get(), System.nanoTime());
        entries.put(client, read);
        if (forgotten.get() != before) {
            // Somebody changed something meanwhile: what was read may be what was there before.
            entries.remove(client, read);
        }
        return read.value();
    }

    void forget(ClientId client) {
        forgotten.incrementAndGet();
        entries.remove(client);
    }
}
