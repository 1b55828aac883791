package fr.crmdata.contacts.search;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.contacts.model.ContactRefusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index of one client as long as somebody needs it: opened by the first who asks, built when there is none. */
final class Slot {

    private static final Logger LOG = LoggerFactory.getLogger(Slot.class);

    /** Longer than this nobody waits for an index that is being built. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int TRIES = 3;

    private final ClientId client;
    private final IndexFolder folder;
    private final BookSource source;
    private final Executor workers;

    /** Held for writing by who opens, replaces and closes; for reading by all others. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /** What is to be told to the index. */
    private final Queue<Work<Boolean>> late = new ConcurrentLinkedQueue<>();

    /** Held by who builds an index. */
    private final Object building = new Object();

    /** The folder of an index that is being built, if one is. */
    private final List<Path> growing = new CopyOnWriteArrayList<>();

    private @Nullable LiveIndex live;
    private @Nullable CompletableFuture<Void> opening;
    private boolean gone;
    private volatile int percent;
    private volatile long lastUse = System.nanoTime();
    private volatile long lastChange = System.nanoTime();
    private volatile long lastCommit = System.nanoTime();

    Slot(ClientId client, IndexFolder folder, BookSource source, Executor workers) {
        this.client = client;
        this.folder = folder;
        this.source = source;
        this.workers = workers;
    }

    /** Something done with an open index. */
    @FunctionalInterface
    interface Work<T> {
        T with(LiveIndex index) throws IOException;
    }

    /**
     * The index with all that is committed by now.
     *
     * @return nothing when this slot is out of use
     * @throws ContactRefusal.IndexUnavailable while it is being built
     */
    ClientIndex.@Nullable State state() {
        lastUse = System.nanoTime();
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            if (isGone()) {
                return null;
            }
            var state = source.isInTransaction() ? elsewhere(this::stateNow) : stateNow();
            if (state != null) {
                return state;
            }
            await(open());
        }
        throw new ContactRefusal.IndexUnavailable(percent);
    }

    private ClientIndex.@Nullable State stateNow() {
        return withOpen(index -> {
            hearLate(index);
            return index.state();
        });
    }

    /** On another thread, for the order of changes cannot be followed inside a transaction. */
    private <T> @Nullable T elsewhere(Supplier<@Nullable T> work) {
        return CompletableFuture.supplyAsync(() -> source.as(client, work), workers)
                .join();
    }

    /** Tells the index of something at once; while it is not open or is just being replaced, whoever asks next tells it. */
    void hear(Work<Boolean> news) {
        lastChange = System.nanoTime();
        if (!isToldNow(news)) {
            late.add(news);
        }
    }

    private boolean isToldNow(Work<Boolean> news) {
        if (!lock.readLock().tryLock()) {
            return false;
        }
        try {
            if (live == null) {
                return false;
            }
        } finally {
            lock.readLock().unlock();
        }
        return Boolean.TRUE.equals(withOpen(index -> hearLate(index) && tell(index, news)));
    }

    /** Whoever comes while another tells what is late waits for it: it may be his own. */
    private boolean hearLate(LiveIndex index) throws IOException {
        synchronized (late) {
            for (var news = late.poll(); news != null; news = late.poll()) {
                tell(index, news);
            }
        }
        return true;
    }

    private boolean tell(LiveIndex index, Work<Boolean> news) throws IOException {
        if (news.with(index)) {
            workers.execute(() -> source.as(client, () -> withOpen(LiveIndex::work)));
        }
        return true;
    }

    /** @return nothing when the index is not open or turned out to be broken, which is mended in the background */
    private <T> @Nullable T withOpen(Work<T> work) {
        lock.readLock().lock();
        try {
            return live == null ? null : work.with(live);
        } catch (IOException | org.apache.lucene.store.AlreadyClosedException e) {
            LOG.warn("the search index of {} is broken and will be built anew", client, e);
        } finally {
            lock.readLock().unlock();
        }
        discard();
        return null;
    }

    void discard() {
        lock.writeLock().lock();
        try {
            closeLive();
            folder.forget();
            sweep();
        } catch (IOException e) {
            LOG.warn("the broken index of {} cannot be thrown away", client, e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean isGone() {
        lock.readLock().lock();
        try {
            return gone;
        } finally {
            lock.readLock().unlock();
        }
    }

    synchronized CompletableFuture<Void> open() {
        var running = opening;
        if (running == null || running.isDone()) {
            running = CompletableFuture.runAsync(() -> source.as(client, this::openNow), workers);
            opening = running;
        }
        return running;
    }

    private static void await(CompletableFuture<Void> opened) {
        try {
            opened.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The caller is told how far it is.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private boolean openNow() {
        try {
            if (!openExisting()) {
                rebuild((done, total) -> {});
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean openExisting() {
        lock.writeLock().lock();
        try {
            if (live == null && !gone) {
                sweep();
                live = opened();
            }
            return true;
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("the search index of {} is built anew: {}", client, e.toString());
            return false;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Throws away what does not count, but for what is just growing. */
    private void sweep() throws IOException {
        var kept = new ArrayList<Path>(growing);
        folder.current().ifPresent(kept::add);
        folder.keep(kept);
    }

    private LiveIndex opened() throws IOException {
        var index = LiveIndex.open(folder.current().orElseThrow(() -> new IOException("no index")), source);
        try {
            index.follow();
            return index;
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /**
     * Builds a new index while the old one, if there is any, answers; then it takes its place.
     *
     * @return whether it was built; not when this slot is out of use
     */
    boolean rebuild(Rebuild.Progress progress) throws IOException {
        synchronized (building) {
            var fresh = grow();
            if (fresh.isEmpty()) {
                return false;
            }
            try {
                new Rebuild(source).into(fresh.get(), (done, total) -> {
                    percent = total == 0 ? 100 : (int) (done * 100 / total);
                    progress.reached(done, total);
                });
                replaceBy(fresh.get());
            } finally {
                growing.clear();
            }
            return true;
        }
    }

    /** A folder for a new index; nothing when this slot is out of use. */
    private Optional<Path> grow() throws IOException {
        lock.writeLock().lock();
        try {
            if (gone) {
                return Optional.empty();
            }
            percent = 0;
            var fresh = folder.fresh();
            growing.add(fresh);
            return Optional.of(fresh);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void replaceBy(Path fresh) throws IOException {
        lock.writeLock().lock();
        try {
            closeLive();
            folder.makeCurrent(fresh);
            folder.keep(List.of(fresh));
            live = gone ? null : opened();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void closeLive() throws IOException {
        var closing = live;
        live = null;
        if (closing != null) {
            closing.close();
        }
    }

    private boolean isUnusedFor(Duration time) {
        return System.nanoTime() - lastUse() > time.toNanos();
    }

    /** When somebody last asked or changed something, in the machine's nanoseconds. */
    long lastUse() {
        return Math.max(lastUse, lastChange);
    }

    /** Brings to disk what has come to rest. */
    void settle(Duration rest, int most) {
        var now = System.nanoTime();
        var rested = now - lastChange > rest.toNanos();
        withOpen(index -> {
            hearLate(index);
            if (index.unconfirmed() > most || (rested && index.unconfirmed() > 0)) {
                index.follow();
            }
            if (rested || now - lastCommit > rest.toNanos() * 20) {
                index.commit();
                lastCommit = now;
            }
            return true;
        });
    }

    /** Ends the use of this slot, unless somebody has come back to it. */
    boolean closeIfUnusedFor(Duration time) {
        if (!lock.writeLock().tryLock()) {
            return false;
        }
        try {
            if (!isUnusedFor(time) || !growing.isEmpty()) {
                return false;
            }
            close();
            return true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** What was not committed is put again when it is opened the next time. */
    void close() {
        lock.writeLock().lock();
        try {
            gone = true;
            var index = live;
            if (index != null) {
                index.commit();
            }
            closeLive();
        } catch (IOException | RuntimeException e) {
            LOG.warn("the search index of {} did not close cleanly", client, e);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
