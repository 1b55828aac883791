package fr.crmdata.contacts.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.ExportFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Tables as text. As French spreadsheets open it by a double click: semicolons, UTF-8 with a byte order mark, lines ended by
 * CR LF. Cells that a spreadsheet would compute are guarded, see {@link Spreadsheet}; what the encoding lacks becomes a
 * question mark.
 */
@Component(service = ExportFormat.class)
public final class CsvExport implements ExportFormat {

    private final Charset charset;
    private final char separator;

    @Activate
    public CsvExport() {
        this(StandardCharsets.UTF_8, ';');
    }

    public CsvExport(Charset charset, char separator) {
        this.charset = charset;
        this.separator = separator;
    }

    @Override
    public String key() {
        return "csv";
    }

    @Override
    public String label(Language language) {
        return "CSV";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=" + charset.name();
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public void write(Iterator<Exported> contacts, List<Column> columns, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, charset));
        if (charset.equals(StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
        }
        var csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(columns.stream()
                .map(column -> Spreadsheet.guarded(column.title()))
                .toList());
        while (contacts.hasNext()) {
            var contact = contacts.next();
            csv.writeRecord(columns.stream()
                    .map(column -> Spreadsheet.guarded(column.valueOf(contact)))
                    .toList());
        }
        csv.flush();
        writer.flush();
    }
}
