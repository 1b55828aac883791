package fr.crmdata.contacts.exports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what is handed over piece by piece into what is asked for one by one, with a few pieces in memory at most: lists push,
 * file formats pull.
 */
final class Pulled<T> implements Iterator<T>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulled.class);
    private static final int PIECES = 2;
    private static final long LOOK_UP_MILLIS = 50;

    private final BlockingQueue<Piece<T>> queue = new ArrayBlockingQueue<>(PIECES);
    private final Thread thread;
    private final Deque<T> ahead = new ArrayDeque<>();
    private boolean over;

    /** Said by a flag and not by an interrupt: that would close files under the embedded database's hands. */
    private volatile boolean enough;

    /** @param failure what ended it; empty for a piece, and for the end when that has nothing */
    private record Piece<T>(List<T> entries, boolean isLast, Optional<RuntimeException> failure) {}

    /** Passes through whoever pushes when nobody pulls any more. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough", null, false, false);
        }
    }

    /** @param source pushes all pieces; called on a thread of its own */
    Pulled(Consumer<Consumer<List<T>>> source) {
        thread = new Thread(() -> push(source), "crmdata-export");
        thread.setDaemon(true);
        thread.start();
    }

    private void push(Consumer<Consumer<List<T>>> source) {
        try {
            try {
                source.accept(entries -> put(new Piece<>(List.copyOf(entries), false, Optional.empty())));
                put(new Piece<>(List.of(), true, Optional.empty()));
            } catch (Enough enough) {
                LOG.debug("an export ends early");
            } catch (RuntimeException e) {
                put(new Piece<>(List.of(), true, Optional.of(e)));
            }
        } catch (Enough enough) {
            LOG.debug("an export ends early");
        }
    }

    private void put(Piece<T> piece) {
        try {
            while (!queue.offer(piece, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                if (enough) {
                    throw new Enough();
                }
            }
        } catch (InterruptedException e) {
            throw new Enough();
        }
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && !over) {
            var piece = take();
            if (piece.failure().isPresent()) {
                over = true;
                throw piece.failure().get();
            }
            over = piece.isLast();
            ahead.addAll(piece.entries());
        }
        return !ahead.isEmpty();
    }

    private Piece<T> take() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while exporting", e);
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ahead.remove();
    }

    @Override
    public void close() {
        enough = true;
        queue.clear();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
