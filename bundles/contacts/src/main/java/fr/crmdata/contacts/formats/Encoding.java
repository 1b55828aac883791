package fr.crmdata.contacts.formats;

import fr.crmdata.contacts.model.ContactRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * In which encoding a text file is written, told by its first bytes.
 *
 * @param markLength bytes of the byte order mark
 */
record Encoding(Charset charset, int markLength) {

    static final int HEAD = 65_536;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** The likeliest first; a Java runtime may come without the last two. */
    private static final List<Charset> WESTERN = Stream.of("windows-1252", "ISO-8859-15", "x-MacRoman", "IBM850")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    /** Beginnings of files that people mistake for text, and what is said about them. */
    private static final Map<String, String> OTHER_FILES = Map.of(
            "PK\u0003\u0004", "contacts.file.zip",
            "PK\u0005\u0006", "contacts.file.zip",
            "\u00D0\u00CF\u0011\u00E0", "contacts.file.excel",
            "%PDF", "contacts.file.pdf",
            "\u001F\u008B", "contacts.file.gzip",
            "\u0089PNG", "contacts.file.picture",
            "\u00FF\u00D8\u00FF", "contacts.file.picture");

    /** @throws ContactRefusal.UnreadableFile when the bytes are no text */
    static Encoding of(byte[] head) {
        if (head.length == 0) {
            throw new ContactRefusal.UnreadableFile("contacts.file.empty");
        }
        refuseOtherFiles(head);
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        if (hasNul(head)) {
            return wide(head);
        }
        return new Encoding(isUtf8(head) ? StandardCharsets.UTF_8 : eightBit(head), 0);
    }

    private static void refuseOtherFiles(byte[] head) {
        var start = new String(head, 0, Math.min(8, head.length), StandardCharsets.ISO_8859_1);
        OTHER_FILES.forEach((beginning, code) -> {
            if (start.startsWith(beginning)) {
                throw new ContactRefusal.UnreadableFile(code);
            }
        });
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (var i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNul(byte[] head) {
        for (var b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** UTF-16 without a mark has a zero in every other byte of a Western text. */
    private static Encoding wide(byte[] head) {
        var even = 0;
        var odd = 0;
        for (var i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        var enough = head.length * 0.35;
        if (odd > enough && even == 0) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (even > enough && odd == 0) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        throw new ContactRefusal.UnreadableFile("contacts.file.binary");
    }

    /** Whether all sequences are whole; the last may be cut off where the head ends. */
    private static boolean isUtf8(byte[] head) {
        var i = 0;
        while (i < head.length) {
            var first = head[i] & 0xFF;
            var more =
                    first < 0x80 ? 0 : first < 0xC2 ? -1 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : -1;
            if (more < 0) {
                return false;
            }
            for (var k = 1; k <= more; k++) {
                if (i + k >= head.length) {
                    return head.length >= HEAD;
                }
                if ((head[i + k] & 0xC0) != 0x80) {
                    return false;
                }
            }
            i += more + 1;
        }
        return true;
    }

    private static Charset eightBit(byte[] head) {
        var best = WINDOWS;
        var bestScore = Integer.MIN_VALUE;
        for (var charset : WESTERN) {
            var score = FrenchText.score(new String(head, charset));
            if (score > bestScore) {
                best = charset;
                bestScore = score;
            }
        }
        return bestScore > 0 && !isMostlyAccents(head) ? best : foreign(head, best);
    }

    /** No language written in Latin letters has an accent on every third. */
    private static boolean isMostlyAccents(byte[] head) {
        var letters = 0;
        var beyond = 0;
        for (var b : head) {
            letters += b < 0 || Character.isLetter(b) ? 1 : 0;
            beyond += b < 0 ? 1 : 0;
        }
        return beyond * 3 > letters;
    }

    /** Texts that look French in no Western encoding are left to the statistics of Mozilla's detector. */
    private static Charset foreign(byte[] head, Charset otherwise) {
        var detector = new UniversalDetector();
        detector.handleData(head, 0, head.length);
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : otherwise;
    }

    /** How people call it. */
    String label() {
        return charset.equals(WINDOWS) ? "Windows-1252" : charset.name();
    }

    /** Reads a stream that begins with the head; the byte order mark is passed over. */
    Reader open(InputStream content) throws IOException {
        content.skipNBytes(markLength);
        return charset.equals(StandardCharsets.UTF_8)
                ? new LenientUtf8Reader(content)
                : new InputStreamReader(content, charset);
    }

    /** The head as text, without what a cut-off last character leaves. */
    String decode(byte[] head) {
        var text = new String(head, markLength, head.length - markLength, charset);
        return text.endsWith("\uFFFD") ? text.substring(0, text.length() - 1) : text;
    }
}
