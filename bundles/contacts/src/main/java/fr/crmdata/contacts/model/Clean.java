package fr.crmdata.contacts.model;

import java.nio.charset.Charset;
import java.text.Normalizer;

/**
 * Takes out of a text what nobody typed on purpose: control characters, marks that turn the reading direction, halves of
 * characters, runs of spaces; composes accents that come apart. Letters of Windows-1252 that were passed on as control
 * characters ({@code d\u0092un}) become what they were meant to be.
 */
final class Clean {

    private static final String WINDOWS = new String(
            new byte[] {
                -128, -127, -126, -125, -124, -123, -122, -121, -120, -119, -118, -117, -116, -115, -114, -113,
                -112, -111, -110, -109, -108, -107, -106, -105, -104, -103, -102, -101, -100, -99, -98, -97
            },
            Charset.forName("windows-1252"));

    private Clean() {}

    /** One line, trimmed, with single spaces. */
    static String line(String text) {
        return isCleanLine(text) ? text : clean(text, false);
    }

    /** Several lines: their ends are kept as {@code \n}, more than one empty line becomes one. */
    static String block(String text) {
        return isCleanLine(text) ? text : clean(text, true);
    }

    private static boolean isCleanLine(String text) {
        var length = text.length();
        if (length == 0) {
            return true;
        }
        if (text.charAt(0) == ' ' || text.charAt(length - 1) == ' ') {
            return false;
        }
        var last = 'x';
        for (var i = 0; i < length; i++) {
            var c = text.charAt(i);
            if (c < ' ' || (c >= 0x7F && c <= 0xA0) || c == 0xAD || c >= 0x300 || (c == ' ' && last == ' ')) {
                return false;
            }
            last = c;
        }
        return true;
    }

    private static String clean(String text, boolean lines) {
        var out = new StringBuilder(text.length());
        var composed = text;
        if (text.chars().anyMatch(c -> c >= 0x300)) {
            composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        for (var i = 0; i < composed.length(); i++) {
            var c = composed.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < composed.length()
                    && Character.isLowSurrogate(composed.charAt(i + 1))) {
                out.append(c).append(composed.charAt(++i));
            } else if (c != '\r' || i + 1 == composed.length() || composed.charAt(i + 1) != '\n') {
                append(out, c, lines);
            }
        }
        trimEnd(out);
        return out.toString();
    }

    private static void append(StringBuilder out, char c, boolean lines) {
        if (lines && (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085')) {
            newLine(out);
        } else if (c >= 0x80 && c <= 0x9F) {
            var meant = WINDOWS.charAt(c - 0x80);
            if (meant > 0x9F && meant != '\uFFFD') {
                out.append(meant);
            }
        } else if (c <= ' ' || c == 0x7F || Character.isSpaceChar(c)) {
            space(out);
        } else if (!isDropped(c)) {
            out.append(c);
        }
    }

    private static void space(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ' && out.charAt(out.length() - 1) != '\n') {
            out.append(' ');
        }
    }

    private static void newLine(StringBuilder out) {
        trimSpaces(out);
        var length = out.length();
        var two = length >= 2 && out.charAt(length - 1) == '\n' && out.charAt(length - 2) == '\n';
        if (length > 0 && !two) {
            out.append('\n');
        }
    }

    private static void trimSpaces(StringBuilder out) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }

    private static void trimEnd(StringBuilder out) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) <= ' ') {
            out.setLength(out.length() - 1);
        }
    }

    private static boolean isDropped(char c) {
        return Character.isSurrogate(c)
                || c == '\u00AD'
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || c == '\uFEFF'
                || (c >= '\uFFF0' && c <= '\uFFFB')
                || c >= '\uFFFE';
    }
}
