package fr.crmdata.platform.work;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.platform.data.Databases;
import fr.crmdata.platform.identity.CallerScope;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs all chores, and at the start picks up what a stop or crash left behind. */
@Component(service = Chores.class, immediate = true)
public final class Chores {

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private static final Duration SETTLE_EVERY = Duration.ofMinutes(2);

    private final CallerScope scope;
    private final PendingWork pending;
    private final Map<String, Rounds> rounds = new ConcurrentHashMap<>();
    private final Map<String, Chore> chores = new ConcurrentHashMap<>();
    private final ThreadLocal<Optional<ClientId>> visited = ThreadLocal.withInitial(Optional::empty);
    private final ScheduledExecutorService later = timer();

    @Activate
    public Chores(@Reference Databases databases, @Reference CallerScope scope, @Reference PendingWork pending) {
        this.scope = scope;
        this.pending = pending;
        databases.onOpen(this::lookAfter);
        later.scheduleWithFixedDelay(
                this::settle, SETTLE_EVERY.toSeconds(), SETTLE_EVERY.toSeconds(), TimeUnit.SECONDS);
        later.execute(() -> pending.leftOver().forEach(this::wakeAll));
    }

    private static ScheduledExecutorService timer() {
        var executor = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "crmdata-chores");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addChore(Chore chore) {
        var scoped = inScope(chore);
        chores.put(chore.name(), scoped);
        rounds.put(chore.name(), new Rounds(scoped, later));
        later.execute(() -> pending.leftOver().forEach(client -> wake(chore.name(), client)));
    }

    void removeChore(Chore chore) {
        chores.remove(chore.name());
        var removed = rounds.remove(chore.name());
        if (removed != null) {
            removed.close();
        }
    }

    private Chore inScope(Chore chore) {
        return new Chore() {
            @Override
            public String name() {
                return chore.name();
            }

            @Override
            public int threads() {
                return chore.threads();
            }

            @Override
            public Optional<Duration> visit(ClientId client) {
                return visiting(chore, client, () -> chore.visit(client));
            }

            @Override
            public boolean hasWork(ClientId client) {
                return visiting(chore, client, () -> chore.hasWork(client));
            }
        };
    }

    private <T> T visiting(Chore chore, ClientId client, Supplier<T> what) {
        visited.set(Optional.of(client));
        try {
            return scope.as(Caller.system(client, chore.name()), what);
        } finally {
            visited.remove();
        }
    }

    /** Lets a chore look after a client soon. */
    public void wake(String chore, ClientId client) {
        var known = rounds.get(chore);
        if (known != null) {
            known.wake(client);
        }
    }

    /**
     * A database that is opened may hold work of a process that died just before it could say so. One that a visit to this client opens wakes
     * nobody: with more clients than databases may be open, visits would call for each other for ever.
     */
    private void lookAfter(ClientId client) {
        if (!visited.get().equals(Optional.of(client))) {
            wakeAll(client);
        }
    }

    public void wakeAll(ClientId client) {
        rounds.values().forEach(known -> known.wake(client));
    }

    /** Clients nobody is busy with any more need not be visited after a crash. */
    private void settle() {
        try {
            for (var client : pending.leftOver()) {
                if (rounds.values().stream().noneMatch(known -> known.isBusyWith(client)) && nothingLeft(client)) {
                    pending.settle(client);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("could not settle", e);
        }
    }

    private boolean nothingLeft(ClientId client) {
        return chores.values().stream().noneMatch(chore -> chore.hasWork(client));
    }

    @Deactivate
    public void stop() {
        later.shutdownNow();
        rounds.values().forEach(Rounds::close);
    }
}
