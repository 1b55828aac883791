package fr.crmdata.platform.work;

import fr.crmdata.api.clients.ClientId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits the clients for one chore: a client is visited when it is woken, never twice at once, and again if it was woken
 * while being visited.
 */
final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private enum State {
        QUEUED,
        VISITED,
        VISITED_AND_WOKEN
    }

    private final Chore chore;
    private final Map<ClientId, State> states = new ConcurrentHashMap<>();
    private final ExecutorService workers;
    private final ScheduledExecutorService later;

    Rounds(Chore chore, ScheduledExecutorService later) {
        this.chore = chore;
        this.later = later;
        var count = new AtomicInteger();
        this.workers = Executors.newFixedThreadPool(chore.threads(), task -> {
            var thread = new Thread(task, "crmdata-" + chore.name() + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    void wake(ClientId client) {
        var state = states.merge(
                client, State.QUEUED, (old, queued) -> old == State.QUEUED ? State.QUEUED : State.VISITED_AND_WOKEN);
        if (state == State.QUEUED) {
            enqueue(client);
        }
    }

    private void enqueue(ClientId client) {
        try {
            workers.execute(() -> visit(client));
        } catch (RejectedExecutionException stopping) {
            states.remove(client);
        }
    }

    private void visit(ClientId client) {
        if (states.replace(client, State.QUEUED, State.VISITED)) {
            visitOnce(client).ifPresent(pause -> wakeIn(client, pause));
            if (!states.remove(client, State.VISITED)) {
                states.put(client, State.QUEUED);
                enqueue(client);
            }
        }
    }

    private Optional<Duration> visitOnce(ClientId client) {
        try {
            return chore.visit(client);
        } catch (RuntimeException e) {
            if (workers.isShutdown()) {
                return Optional.empty();
            }
            LOG.error("{} failed for {}", chore.name(), client, e);
            return Optional.of(AFTER_FAILURE);
        }
    }

    private void wakeIn(ClientId client, Duration pause) {
        try {
            later.schedule(() -> wake(client), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("{} for {} waits for the next start", chore.name(), client);
        }
    }

    boolean isBusyWith(ClientId client) {
        return states.containsKey(client);
    }

    /** Lets running visits end for a moment, then interrupts them. */
    @Override
    public void close() {
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("{} did not stop in time", chore.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
