package fr.crmdata.contacts.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Optional;

/**
 * Reads a text line by line, whatever ends them: LF, CR LF, CR, and the CR CR LF that careless copying makes of CR LF. A line
 * that never ends does not fill the memory.
 */
final class Lines implements Closeable {

    private final PushbackReader in;
    private final int longest;
    private long number;

    /** @param longest what goes beyond it in one line is dropped */
    Lines(Reader in, int longest) {
        this.in = new PushbackReader(in);
        this.longest = longest;
    }

    /** The number of the line read last, from 1. */
    long number() {
        return number;
    }

    /** The next line without its end; empty at the end of the text. */
    Optional<String> next() throws IOException {
        var first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        number++;
        var line = new StringBuilder();
        for (var c = first; c >= 0 && c != '\n'; c = in.read()) {
            if (c == '\r') {
                passEnd();
                break;
            }
            if (line.length() < longest) {
                line.append((char) c);
            }
        }
        return Optional.of(line.toString());
    }

    private void passEnd() throws IOException {
        var c = in.read();
        while (c == '\r') {
            c = in.read();
        }
        if (c >= 0 && c != '\n') {
            in.unread(c);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
