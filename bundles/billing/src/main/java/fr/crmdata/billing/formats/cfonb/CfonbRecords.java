package fr.crmdata.billing.formats.cfonb;

import fr.crmdata.billing.formats.GuardedInput;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into records: a line each, or every 120 signs where a bank writes no line ends. A shorter line is filled
 * up with spaces, because editors and gateways cut them off.
 */
final class CfonbRecords {

    private static final int LOOK_AHEAD = 1 << 13;
    private static final int END_OF_OLD_FILES = 0x1A;

    private final Reader reader;
    private final char[] record = new char[CfonbRecord.LENGTH];
    private long line = 1;
    private long column = 1;
    private boolean ended;

    private CfonbRecords(Reader reader) {
        this.reader = reader;
    }

    static CfonbRecords of(GuardedInput in) throws IOException {
        var pushback = new PushbackInputStream(in, LOOK_AHEAD);
        var head = pushback.readNBytes(LOOK_AHEAD);
        pushback.unread(head);
        return new CfonbRecords(new java.io.BufferedReader(new InputStreamReader(pushback, charset(head)), LOOK_AHEAD));
    }

    /** The standard is an eight-bit one; some gateways make UTF-8 of it. */
    private static Charset charset(byte[] head) {
        var end = head.length;
        for (var back = 0; back < 4 && end > 0 && head[end - 1] < 0; back++) {
            end--;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Arrays.copyOf(head, end)));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    /** The next record that holds anything, or null at the end. */
    @Nullable
    CfonbRecord next() throws IOException {
        while (!ended) {
            var next = read();
            if (!next.signs().isBlank()) {
                return next;
            }
        }
        return null;
    }

    private CfonbRecord read() throws IOException {
        Arrays.fill(record, ' ');
        var filled = 0;
        var startLine = line;
        var startColumn = column;
        while (filled < CfonbRecord.LENGTH) {
            var sign = reader.read();
            if (sign < 0) {
                ended = true;
                break;
            }
            if (sign == '\n') {
                line++;
                column = 1;
                if (filled > 0) {
                    break;
                }
                startLine = line;
                startColumn = 1;
            } else if (sign != '\r' && sign != '\uFEFF' && sign != END_OF_OLD_FILES) {
                column++;
                record[filled++] = (char) sign;
            }
        }
        return new CfonbRecord(new String(record), startLine, startColumn);
    }
}
