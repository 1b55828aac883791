package fr.crmdata.platform.files;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Reads a file that lies in pieces, one piece in memory at a time. */
final class PieceStream extends InputStream {

    private final long size;
    private final IntFunction<byte[]> pieces;
    private byte[] piece = new byte[0];
    private int next;
    private int at;
    private long read;

    /** @param pieces the content of the n-th piece, from 0 */
    PieceStream(long size, IntFunction<byte[]> pieces) {
        this.size = size;
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return fill() ? piece[take(1)] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        var count = Math.min(length, piece.length - at);
        System.arraycopy(piece, take(count), target, offset, count);
        return count;
    }

    @Override
    public int available() {
        return piece.length - at;
    }

    private boolean fill() {
        if (at == piece.length && read < size) {
            piece = pieces.apply(next++);
            at = 0;
        }
        return at < piece.length;
    }

    private int take(int count) {
        var from = at;
        at += count;
        read += count;
        return from;
    }
}
