package fr.crmdata.contacts.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.contacts.ImportFormat;
import fr.crmdata.contacts.model.ContactRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Tables as text: encoding, separator, quotes and titles are found out from the file. */
@Component(service = ImportFormat.class)
public final class CsvImport implements ImportFormat {

    private static final int SAMPLES = 20;

    @Override
    public String key() {
        return "csv";
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv");
    }

    @Override
    public Preview preview(byte[] head, Language language) {
        var encoding = Encoding.of(head);
        var text = encoding.decode(head);
        if (text.isBlank()) {
            throw new ContactRefusal.UnreadableFile("contacts.file.empty");
        }
        var dialect = Dialect.of(text);
        var rows = dialect.sample(text);
        if (rows.isEmpty()) {
            throw Dialect.refusal(1);
        }
        var titled = Titles.areIn(rows);
        var columns = Titles.of(rows, titled, language);
        var samples = rows.stream()
                .skip(titled ? 1 : 0)
                .limit(SAMPLES)
                .map(row -> fitted(row, columns.size()).orElse(row.subList(0, columns.size())))
                .map(CsvImport::unguarded)
                .toList();
        var texts = Texts.of(CsvImport.class, language);
        var description = texts.of("contacts.csv.description", encoding.label(), texts.of(dialect.code()));
        return new Preview(description, Optional.of(new Table(columns, samples)));
    }

    @Override
    public Rows read(InputStream content) throws IOException {
        var head = content.readNBytes(Encoding.HEAD);
        var encoding = Encoding.of(head);
        var text = encoding.decode(head);
        var dialect = Dialect.of(text);
        var sample = dialect.sample(text);
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
        var reader = dialect.open(encoding.open(whole));
        var titled = !sample.isEmpty() && Titles.areIn(sample);
        return new CsvRows(reader, Titles.count(sample), (dialect.announced() ? 1 : 0) + (titled ? 1 : 0));
    }

    /** The row with as many cells as there are columns; empty when it has more that hold something. */
    static Optional<List<String>> fitted(List<String> row, int columns) {
        if (row.size() == columns) {
            return Optional.of(row);
        }
        if (row.size() < columns) {
            var longer = new ArrayList<>(row);
            while (longer.size() < columns) {
                longer.add("");
            }
            return Optional.of(longer);
        }
        var rest = row.subList(columns, row.size());
        return rest.stream().allMatch(String::isBlank) ? Optional.of(row.subList(0, columns)) : Optional.empty();
    }

    static List<String> unguarded(List<String> row) {
        for (var cell : row) {
            if (cell.startsWith("'")) {
                return row.stream().map(Spreadsheet::unguarded).toList();
            }
        }
        return row;
    }

    /** The rows of one file. */
    private static final class CsvRows implements Rows {

        private final CsvReader<CsvRecord> reader;
        private final Iterator<CsvRecord> records;
        private final int columns;
        private int toSkip;
        private long line = 1;

        CsvRows(CsvReader<CsvRecord> reader, int columns, int toSkip) {
            this.reader = reader;
            this.records = reader.iterator();
            this.columns = columns;
            this.toSkip = toSkip;
        }

        @Override
        public Optional<Row> next() {
            try {
                while (records.hasNext()) {
                    var record = records.next();
                    line = record.getStartingLineNumber();
                    if (toSkip > 0) {
                        toSkip--;
                    } else if (!record.getFields().stream().allMatch(String::isBlank)) {
                        return Optional.of(row(record.getFields()));
                    }
                }
                return Optional.empty();
            } catch (CsvParseException tooLong) {
                throw Dialect.refusal(line + 1);
            }
        }

        private Row row(List<String> cells) {
            if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
                return new Row.Unreadable(line, source(cells), "contacts.row.nul");
            }
            return fitted(cells, columns)
                    .<Row>map(row -> new Row.Cells(line, unguarded(row)))
                    .orElseGet(() -> new Row.Unreadable(line, source(cells), "contacts.row.too-many-cells"));
        }

        private static String source(List<String> cells) {
            var line = new StringWriter();
            CsvWriter.builder().fieldSeparator(';').build(line).writeRecord(cells);
            return line.toString().strip();
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
