package fr.crmdata.contacts.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8; bytes that are none are taken for Windows-1252. So a file whose first accent comes late, or that was put
 * together of two, is read right.
 */
final class LenientUtf8Reader extends Reader {

    private static final String WINDOWS = upperHalf();

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(16_384).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(16_384).limit(0);
    private boolean atEnd;

    LenientUtf8Reader(InputStream in) {
        this.in = in;
    }

    private static String upperHalf() {
        var all = new byte[128];
        for (var i = 0; i < 128; i++) {
            all[i] = (byte) (i + 128);
        }
        return new String(all, Charset.forName("windows-1252"));
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!chars.hasRemaining()) {
            if (atEnd && !bytes.hasRemaining()) {
                return -1;
            }
            fill();
        }
        var count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void fill() throws IOException {
        bytes.compact();
        if (!atEnd) {
            var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) {
                atEnd = true;
            } else {
                bytes.position(bytes.position() + read);
            }
        }
        bytes.flip();
        chars.clear();
        var result = decoder.decode(bytes, chars, atEnd);
        while (result.isMalformed() && chars.hasRemaining()) {
            chars.put(WINDOWS.charAt((bytes.get() & 0xFF) - 128));
            decoder.reset();
            result = decoder.decode(bytes, chars, atEnd);
        }
        chars.flip();
        decoder.reset();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
