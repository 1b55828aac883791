package fr.crmdata.contacts.formats;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.crmdata.api.Language;
import fr.crmdata.contacts.model.ReasonColumn;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a table that were refused, as a table: the reason comes first, so that it is seen and that rows with too many cells
 * have room to the right.
 */
public final class RejectedTable implements Closeable {

    private final BufferedWriter writer;
    private final CsvWriter csv;

    public RejectedTable(List<String> columns, Language language, OutputStream out) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        write(ReasonColumn.title(language), columns);
    }

    public void write(String reason, List<String> cells) {
        var row = new ArrayList<String>(cells.size() + 1);
        row.add(Spreadsheet.guarded(reason));
        cells.forEach(cell -> row.add(Spreadsheet.guarded(cell)));
        csv.writeRecord(row);
    }

    /** @param source of a row that could not be read, see {@link CsvImport} */
    public void write(String reason, String source) {
        write(reason, cells(source));
    }

    private static List<String> cells(String source) {
        try (var rows = CsvReader.builder().fieldSeparator(';').ofCsvRecord(source.replace("\0", ""))) {
            return rows.stream().findFirst().map(row -> row.getFields()).orElse(List.of(source));
        } catch (IOException | de.siegmar.fastcsv.reader.CsvParseException odd) {
            return List.of(source);
        }
    }

    /** Writes what is left; the stream stays open. */
    @Override
    public void close() throws IOException {
        csv.flush();
        writer.flush();
    }
}
