package fr.crmdata.billing.formats;

import fr.crmdata.billing.formats.cfonb.CfonbReader;
import fr.crmdata.billing.formats.iso20022.Iso20022Reader;
import fr.crmdata.billing.model.statement.BankFileListener;
import fr.crmdata.billing.model.statement.FileReading;
import fr.crmdata.billing.model.statement.Place;
import fr.crmdata.billing.model.statement.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Currency;

/** Reads any file that a bank sends: told apart by its content, in one pass, in constant memory. */
public final class BankFile {

    private static final int HEAD = 256;

    private BankFile() {}

    /**
     * Never fails: what cannot be read is told to the listener as a problem.
     *
     * @param currency of our accounts; amounts in others are told and set aside
     */
    public static FileReading read(InputStream file, Currency currency, BankFileListener listener) {
        var sink = new Sink(listener);
        var pushback = new PushbackInputStream(file, HEAD);
        var guarded = new GuardedInput(pushback);
        var format = "";
        try {
            var head = pushback.readNBytes(HEAD);
            pushback.unread(head);
            format = read(head, guarded, sink, currency);
            guarded.drain();
        } catch (IOException e) {
            sink.problem(Place.START, Trouble.UNREADABLE, String.valueOf(e.getMessage()));
        }
        return new FileReading(
                format, guarded.hash(), guarded.bytes(), sink.statements(), sink.entries(), sink.problems());
    }

    private static String read(byte[] head, GuardedInput in, Sink sink, Currency currency) {
        return switch (kind(head)) {
            case XML -> new Iso20022Reader(sink, currency).read(in);
            case CFONB -> {
                new CfonbReader(sink, currency).read(in);
                yield CfonbReader.FORMAT;
            }
            case EMPTY -> {
                sink.problem(Place.START, Trouble.EMPTY);
                yield "";
            }
            case UNKNOWN -> {
                sink.problem(Place.START, Trouble.UNKNOWN_FORMAT, "");
                yield "";
            }
        };
    }

    private enum Kind {
        XML,
        CFONB,
        EMPTY,
        UNKNOWN
    }

    /** By the first sign that is no space, byte order mark or half of a wide character. */
    private static Kind kind(byte[] head) {
        var signs = new StringBuilder();
        for (var sign : head) {
            if (sign > ' ') {
                signs.append((char) sign);
            }
        }
        if (signs.length() == 0) {
            return head.length == 0 || isBlank(head) ? Kind.EMPTY : Kind.UNKNOWN;
        }
        if (signs.charAt(0) == '<') {
            return Kind.XML;
        }
        return signs.length() > 7 && signs.substring(0, 7).matches("0[1457]\\d{5}") ? Kind.CFONB : Kind.UNKNOWN;
    }

    private static boolean isBlank(byte[] head) {
        for (var sign : head) {
            if (sign != ' ' && sign != '\n' && sign != '\r' && sign != '\t') {
                return false;
            }
        }
        return true;
    }
}
