package fr.crmdata.billing.formats;

import fr.crmdata.api.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A bank's file as it comes in: counted, hashed, and stopped where no bank's file ever goes. */
public final class GuardedInput extends FilterInputStream {

    /** Between two tags or line ends a bank writes some hundred signs. */
    private static final int LONGEST_PIECE = 1 << 20;

    private static final int TAIL = 64;

    private final MessageDigest digest;
    private final byte[] tail = new byte[TAIL];
    private long bytes;
    private int piece;
    private boolean limited;
    private boolean ended;

    public GuardedInput(InputStream in) {
        super(in);
        digest = Sha256.digest();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var count = super.read(buffer, offset, length);
        if (count < 0) {
            ended = true;
            return count;
        }
        note(buffer, offset, count);
        if (limited) {
            limit(buffer, offset, count);
        }
        return count;
    }

    /** Texts between two tags are kept whole by the parser, however long: from now on they may not be endless. */
    public void limitTexts() {
        limited = true;
    }

    private void limit(byte[] buffer, int offset, int count) throws IOException {
        for (var i = offset; i < offset + count; i++) {
            var sign = buffer[i];
            if (sign == '<' || sign == '\n') {
                piece = 0;
            } else if (++piece > LONGEST_PIECE) {
                throw new PieceTooLong();
            }
        }
    }

    private void note(byte[] buffer, int offset, int count) {
        digest.update(buffer, offset, count);
        for (var i = Math.max(0, count - TAIL); i < count; i++) {
            tail[(int) ((bytes + i) % TAIL)] = buffer[offset + i];
        }
        bytes += count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Who opened the file closes it; a parser that does so before the end would spoil the hash. */
    @Override
    public void close() {}

    /** Reads what is left, for the hash of the whole. */
    void drain() throws IOException {
        var buffer = new byte[1 << 16];
        for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            note(buffer, 0, count);
        }
        ended = true;
    }

    public boolean ended() {
        return ended;
    }

    public long bytes() {
        return bytes;
    }

    /** The last signs read, spaces at the end left out; what is no ASCII is replaced. */
    public String tail() {
        var text = new StringBuilder();
        for (var i = Math.max(0, bytes - TAIL); i < bytes; i++) {
            var sign = tail[(int) (i % TAIL)];
            if (sign != 0) {
                text.append(sign > 0 ? (char) sign : '?');
            }
        }
        return text.toString().stripTrailing();
    }

    /** Of all that was read; can be asked once. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Not a bank's file, but something that wants memory. */
    public static final class PieceTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
