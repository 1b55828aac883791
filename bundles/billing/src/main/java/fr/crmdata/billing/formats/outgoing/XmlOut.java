package fr.crmdata.billing.formats.outgoing;

import java.io.IOException;
import java.io.OutputStream;

/** Writes XML of plain signs, as fast as they come; everything that goes to banks was put into such signs before. */
final class XmlOut {

    private static final int SIZE = 1 << 16;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int filled;

    XmlOut(OutputStream out) {
        this.out = out;
    }

    XmlOut declaration() throws IOException {
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return this;
    }

    XmlOut open(String element) throws IOException {
        put('<');
        raw(element);
        put('>');
        return this;
    }

    /** @param attribute written as it is, such as {@code Ccy="EUR"} */
    XmlOut open(String element, String attribute) throws IOException {
        put('<');
        raw(element);
        put(' ');
        raw(attribute);
        put('>');
        return this;
    }

    XmlOut close(String element) throws IOException {
        put('<');
        put('/');
        raw(element);
        put('>');
        return this;
    }

    XmlOut leaf(String element, String text) throws IOException {
        open(element);
        text(text);
        return close(element);
    }

    XmlOut leaf(String element, String attribute, String text) throws IOException {
        open(element, attribute);
        text(text);
        return close(element);
    }

    /** A line end between payments, so that people and tools can point at one. */
    XmlOut line() throws IOException {
        put('\n');
        return this;
    }

    private void text(String text) throws IOException {
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            switch (sign) {
                case '&' -> raw("&amp;");
                case '<' -> raw("&lt;");
                case '>' -> raw("&gt;");
                default -> put(sign);
            }
        }
    }

    private void raw(String text) throws IOException {
        for (var i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    private void put(char sign) throws IOException {
        if (sign > '~') {
            throw new IllegalArgumentException("no plain sign: " + sign);
        }
        if (filled == SIZE) {
            flush();
        }
        buffer[filled++] = (byte) sign;
    }

    void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }
}
