package fr.crmdata.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Refuses to read on beyond a limit, whatever a length header said. */
public final class LimitedStream extends FilterInputStream {

    private final long limit;
    private final Supplier<? extends RuntimeException> tooMuch;
    private long read;

    /**
     * @param limit most bytes that are read
     * @param tooMuch what is thrown when there are more
     */
    public LimitedStream(InputStream in, long limit, Supplier<? extends RuntimeException> tooMuch) {
        super(in);
        this.limit = limit;
        this.tooMuch = tooMuch;
    }

    @Override
    public int read() throws IOException {
        var value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > limit) {
            throw tooMuch.get();
        }
    }
}
