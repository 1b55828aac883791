package fr.crmdata.contacts.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import fr.crmdata.contacts.model.ContactRefusal;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * How the cells of a table are parted.
 *
 * @param announced whether the first line is {@code sep=;}, as spreadsheets write it
 */
record Dialect(char separator, char quote, boolean announced) {

    static final int MOST_COLUMNS = 500;
    static final int LONGEST_CELL = 100_000;

    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final int SAMPLE = 100;

    static Dialect of(String head) {
        var announced = announced(head);
        var quote = quote(head);
        if (announced.isPresent()) {
            return new Dialect(announced.get(), quote, true);
        }
        var best = new Dialect(';', quote, false);
        var bestScore = 0.0;
        for (var separator : SEPARATORS) {
            var dialect = new Dialect(separator, quote, false);
            var score = dialect.score(head);
            if (score > bestScore) {
                best = dialect;
                bestScore = score;
            }
        }
        return best;
    }

    private static Optional<Character> announced(String head) {
        return head.length() > 5 && head.regionMatches(true, 0, "sep=", 0, 4) && "\r\n".indexOf(head.charAt(5)) >= 0
                ? Optional.of(head.charAt(4))
                : Optional.empty();
    }

    /** The apostrophe only where cells really are put between apostrophes. */
    private static char quote(String head) {
        var single = 0;
        for (var separator : SEPARATORS) {
            var at = head.indexOf("'" + separator + "'");
            while (at >= 0) {
                single++;
                at = head.indexOf("'" + separator + "'", at + 3);
            }
        }
        return single > 2 && head.startsWith("'") && head.indexOf('"') < 0 ? '\'' : '"';
    }

    /** Many columns, and the same number of them in every row, speak for a separator. */
    private double score(String head) {
        var counts = new HashMap<Integer, Integer>();
        var rows = sample(head);
        rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
        var usual = counts.entrySet().stream()
                .max((a, b) ->
                        a.getValue().equals(b.getValue()) ? a.getKey() - b.getKey() : a.getValue() - b.getValue());
        if (usual.isEmpty() || usual.get().getKey() < 2) {
            return 0;
        }
        var share = (double) usual.get().getValue() / rows.size();
        return share * share * Math.min(usual.get().getKey(), 10);
    }

    /** The first rows of a head; the last, which may be cut off, left out. */
    List<List<String>> sample(String head) {
        var rows = new ArrayList<List<String>>();
        try (var reader = open(new java.io.StringReader(head))) {
            for (var row : reader) {
                rows.add(row.getFields());
                if (rows.size() > SAMPLE) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException unfit) {
            // What could be read tells enough; reading the file itself says where it ends.
        }
        if (rows.size() > 1 && !head.endsWith("\n")) {
            rows.remove(rows.size() - 1);
        }
        return announced && !rows.isEmpty() ? rows.subList(1, rows.size()) : rows;
    }

    CsvReader<CsvRecord> open(Reader content) {
        var handler = CsvRecordHandler.of(limits ->
                limits.maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_CELL).maxRecordSize(10 * LONGEST_CELL));
        return CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quote)
                .skipEmptyLines(true)
                .ignoreDifferentFieldCount(true)
                .maxBufferSize(16 * LONGEST_CELL)
                .build(handler, content);
    }

    /** Code of the sentence that names the separator. */
    String code() {
        return switch (separator) {
            case ';' -> "contacts.csv.semicolon";
            case ',' -> "contacts.csv.comma";
            case '\t' -> "contacts.csv.tab";
            case '|' -> "contacts.csv.bar";
            default -> "contacts.csv.other";
        };
    }

    static ContactRefusal.UnreadableFile refusal(long line) {
        return new ContactRefusal.UnreadableFile("contacts.file.row-too-long", line, LONGEST_CELL, MOST_COLUMNS);
    }
}
