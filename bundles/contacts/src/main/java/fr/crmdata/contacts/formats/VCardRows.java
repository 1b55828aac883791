package fr.crmdata.contacts.formats;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import fr.crmdata.api.contacts.ImportFormat.Row;
import fr.crmdata.api.contacts.ImportFormat.Rows;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes a file of cards apart, so that a broken one does not spoil the next. */
final class VCardRows implements Rows {

    private static final String BEGIN = "BEGIN:VCARD";
    private static final int LONGEST_CARD = 12_000_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Lines lines;
    private Optional<String> ahead = Optional.empty();

    VCardRows(Reader in) {
        this.lines = new Lines(in, LONGEST_CARD);
    }

    @Override
    public Optional<Row> next() throws IOException {
        for (var text = nextLine(); text.isPresent(); text = nextLine()) {
            if (isMark(text.get(), BEGIN)) {
                return Optional.of(readCard(text.get()));
            }
            if (!text.get().isBlank()) {
                return Optional.of(readStray(text.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> nextLine() throws IOException {
        if (ahead.isPresent()) {
            var text = ahead;
            ahead = Optional.empty();
            return text;
        }
        return lines.next();
    }

    private static boolean isMark(String text, String mark) {
        return text.strip().equalsIgnoreCase(mark);
    }

    /** From BEGIN to END; a card within a card (AGENT of version 2.1) belongs to it. */
    private Row readCard(String begin) throws IOException {
        var start = lines.number();
        var card = new StringBuilder(begin).append('\n');
        var depth = 1;
        var agent = false;
        while (depth > 0) {
            var text = nextLine();
            var begins = text.filter(one -> isMark(one, BEGIN)).isPresent();
            if (text.isEmpty() || (begins && !agent)) {
                ahead = text;
                return new Row.Unreadable(start, card.toString(), "contacts.card.open");
            }
            depth += begins ? 1 : isMark(text.get(), "END:VCARD") ? -1 : 0;
            agent = text.get().regionMatches(true, 0, "AGENT", 0, 5);
            if (card.length() <= LONGEST_CARD) {
                card.append(text.get()).append('\n');
            }
        }
        return card.length() > LONGEST_CARD
                ? new Row.Unreadable(start, card.substring(0, 1000), "contacts.card.too-long")
                : parse(start, card.toString());
    }

    /** Lines outside of cards, up to the next card or the end. */
    private Row readStray(String first) throws IOException {
        var start = lines.number();
        var stray = new StringBuilder(first).append('\n');
        for (var text = nextLine(); text.isPresent(); text = nextLine()) {
            if (isMark(text.get(), BEGIN)) {
                ahead = text;
                break;
            }
            if (stray.length() < 10_000) {
                stray.append(text.get()).append('\n');
            }
        }
        return new Row.Unreadable(start, stray.toString(), "contacts.card.stray");
    }

    private static Row parse(long start, String source) {
        try {
            var card = parse(source, StandardCharsets.UTF_8);
            if (card.isPresent() && card.get().toString().indexOf('\uFFFD') >= 0 && source.indexOf('\uFFFD') < 0) {
                // Quoted-printable without a charset, as French Windows wrote it.
                card = parse(source, WINDOWS);
            }
            if (card.isEmpty()) {
                return new Row.Unreadable(start, source, "contacts.card.broken");
            }
            return CardReader.isGroup(card.get())
                    ? new Row.Unreadable(start, source, "contacts.card.group")
                    : new Row.Card(start, new CardReader(card.get()).read(), source);
        } catch (IOException | RuntimeException broken) {
            // The library meets cards of all programs there ever were; what it stumbles over is that one card's fault.
            return new Row.Unreadable(start, source, "contacts.card.broken");
        }
    }

    private static Optional<VCard> parse(String source, Charset quotedPrintable) throws IOException {
        try (var reader = new VCardReader(source)) {
            reader.setDefaultQuotedPrintableCharset(quotedPrintable);
            return Optional.ofNullable(reader.readNext());
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
