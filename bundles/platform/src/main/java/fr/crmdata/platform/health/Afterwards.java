package fr.crmdata.platform.health;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread in the background for what nobody who waits for the product waits for: it begins once all bundles have been started,
 * because until then they need the processors.
 */
public final class Afterwards implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);
    private static final Duration WHILE_BUNDLES_START = Duration.ofSeconds(3);

    private final BooleanSupplier bundlesStarted;
    private final ScheduledExecutorService worker;

    /** @param loader what the work finds its parts with */
    public Afterwards(String thread, ClassLoader loader, BooleanSupplier bundlesStarted) {
        this.bundlesStarted = bundlesStarted;
        this.worker = new ScheduledThreadPoolExecutor(1, task -> {
            var made = new Thread(task, thread);
            made.setDaemon(true);
            made.setContextClassLoader(loader);
            return made;
        });
    }

    /** Does it once all bundles have been started; when that is just now, a moment later, after those who waited for it. */
    public void execute(Runnable work) {
        schedule(() -> inTurn(work), Duration.ZERO);
    }

    private void inTurn(Runnable work) {
        if (bundlesStarted.getAsBoolean()) {
            work.run();
        } else {
            later(work);
        }
    }

    private void later(Runnable work) {
        schedule(bundlesStarted.getAsBoolean() ? work : () -> later(work), WHILE_BUNDLES_START);
    }

    /** Does it after a pause, whatever has been started. */
    public void schedule(Runnable work, Duration pause) {
        try {
            worker.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("nothing more is begun: the service stops");
        }
    }

    /** Does it as soon as the thread has the time, whatever has been started. */
    public Future<?> now(Runnable work) {
        return worker.submit(work);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
