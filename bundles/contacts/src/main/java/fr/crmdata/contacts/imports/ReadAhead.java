package fr.crmdata.contacts.imports;

import fr.crmdata.api.contacts.ImportFormat.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and prepares the rows of a file on a thread of its own, a few batches ahead of whoever writes them. */
final class ReadAhead implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);
    private static final int BATCHES = 3;
    private static final long LOOK_UP_MILLIS = 50;

    private final Rows rows;
    private final Preparation preparation;
    private final long behind;
    private final int size;
    private final BlockingQueue<Piece> queue = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread;

    /** Said by a flag and not by an interrupt: that would close files under the embedded database's hands. */
    private volatile boolean enough;

    /** @param failure what ended the reading; empty for rows, and for the end when there are none */
    private record Piece(List<Prepared> rows, Optional<RuntimeException> failure) {}

    /**
     * @param behind rows up to this line are passed over
     * @param size rows of a batch
     */
    ReadAhead(Rows rows, Preparation preparation, long behind, int size) {
        this.rows = rows;
        this.preparation = preparation;
        this.behind = behind;
        this.size = size;
        this.thread = new Thread(this::read, "crmdata-import-reader");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** The next batch; empty at the end. */
    List<Prepared> next() {
        try {
            var piece = queue.take();
            if (piece.failure().isPresent()) {
                throw piece.failure().get();
            }
            return piece.rows();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading", e);
        }
    }

    private void read() {
        try {
            try {
                readAll();
            } catch (RuntimeException e) {
                put(new Piece(List.of(), Optional.of(e)));
            } catch (IOException e) {
                put(new Piece(List.of(), Optional.of(new UncheckedIOException(e))));
            }
        } catch (InterruptedException e) {
            // Whoever reads has enough.
            LOG.debug("reading ends early");
        }
    }

    private void put(Piece piece) throws InterruptedException {
        var taken = false;
        while (!taken && !enough) {
            taken = queue.offer(piece, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void readAll() throws IOException, InterruptedException {
        var batch = new ArrayList<Prepared>(size);
        for (var row = rows.next(); row.isPresent() && !enough; row = rows.next()) {
            if (row.get().line() > behind) {
                batch.add(preparation.prepare(row.get()));
                if (batch.size() == size) {
                    put(new Piece(List.copyOf(batch), Optional.empty()));
                    batch.clear();
                }
            }
        }
        if (!batch.isEmpty()) {
            put(new Piece(List.copyOf(batch), Optional.empty()));
        }
        put(new Piece(List.of(), Optional.empty()));
    }

    @Override
    public void close() {
        enough = true;
        queue.clear();
        try {
            thread.join();
            rows.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("a file did not close", e);
        }
    }
}
