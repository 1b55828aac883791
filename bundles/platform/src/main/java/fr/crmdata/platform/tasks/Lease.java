package fr.crmdata.platform.tasks;

import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.platform.data.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The right of one node to do something, for a while; a node that dies loses it by not renewing. */
final class Lease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final Duration TERM = Duration.ofMinutes(2);
    private static final int RENEWALS_IN_A_TERM = 4;

    private final Work work;
    private final String name;
    private final Clock clock;
    private final Duration term;
    private final String holder = UUID.randomUUID().toString();
    private final ScheduledExecutorService timer = timer();

    Lease(Work operatorWork, String name, Clock systemClock) {
        this(operatorWork, name, systemClock, TERM);
    }

    /** @param term how long a node that dies keeps others from it */
    Lease(Work operatorWork, String name, Clock systemClock, Duration term) {
        this.work = operatorWork;
        this.name = name;
        this.clock = systemClock;
        this.term = term;
    }

    private static ScheduledExecutorService timer() {
        var executor = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "crmdata-lease");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    /** Does something while this node, which has taken it, keeps it, however long that takes. */
    <T> T during(Supplier<T> doing) {
        var pause = term.toMillis() / RENEWALS_IN_A_TERM;
        var renewing = timer.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
        try {
            return doing.get();
        } finally {
            renewing.cancel(false);
        }
    }

    private void renew() {
        try {
            if (!take()) {
                LOG.warn("the lease {} went to another node", name);
            }
        } catch (RuntimeException e) {
            LOG.warn("the lease {} is not renewed; it is tried again", name, e);
        }
    }

    /** Takes or renews it. @return whether this node has it now */
    boolean take() {
        var now = clock.instant();
        var taken = work.inOne(() -> work.sql()
                .update(
                        "UPDATE node_lease SET holder = ?, until_at = ? WHERE name = ? AND (holder = ? OR until_at < ?)",
                        holder,
                        now.plus(term),
                        name,
                        holder,
                        now));
        return taken > 0 || insert();
    }

    private boolean insert() {
        try {
            return work.inOne(() -> work.sql()
                            .update(
                                    "INSERT INTO node_lease (name, holder, until_at) VALUES (?, ?, ?)",
                                    name,
                                    holder,
                                    clock.instant().plus(term)))
                    > 0;
        } catch (DatabaseException e) {
            if (DatabaseException.isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
