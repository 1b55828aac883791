package fr.crmdata.billing.formats.outgoing;

import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.collection.BankProfile.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Writes a file and holds what was written against its schema at the same time, on a thread of its own: a file of a million debits is
 * neither kept in memory nor read a second time.
 */
final class CheckedWhileWritten extends OutputStream {

    private static final int PIPE = 1 << 18;

    private final OutputStream file;
    private final PipedOutputStream pipe;
    private final CompletableFuture<Void> verdict = new CompletableFuture<>();

    CheckedWhileWritten(Schemas schemas, Message message, OutputStream file) throws IOException {
        this.file = file;
        var in = new PipedInputStream(PIPE);
        pipe = new PipedOutputStream(in);
        var thread = new Thread(() -> check(schemas, message, in), "schema-" + message.id());
        thread.setDaemon(true);
        thread.start();
    }

    private void check(Schemas schemas, Message message, PipedInputStream in) {
        try (in) {
            schemas.require(message, in);
            verdict.complete(null);
        } catch (IOException | RuntimeException e) {
            verdict.completeExceptionally(e);
        }
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        file.write(bytes, from, length);
        try {
            pipe.write(bytes, from, length);
            // Who checks is woken now, not when the pipe is full.
            pipe.flush();
        } catch (IOException closed) {
            // Who checks reads no further: the schema is broken, or the file cannot be written.
            throw refused(closed);
        }
    }

    @Override
    public void flush() throws IOException {
        file.flush();
    }

    /**
     * All is written.
     *
     * @throws BillingRefusal.SchemaBroken when it is not what the schema allows
     */
    void finish() throws IOException {
        pipe.close();
        verdict();
    }

    private IOException refused(IOException closed) throws IOException {
        verdict();
        return closed;
    }

    private void verdict() throws IOException {
        try {
            verdict.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BillingRefusal refusal) {
                throw refusal;
            }
            if (e.getCause() instanceof UncheckedIOException unchecked) {
                throw unchecked.getCause();
            }
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            pipe.close();
        }
    }
}
