package fr.crmdata.contacts.formats;

import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.ExportFormat;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.osgi.service.component.annotations.Component;

/**
 * Workbooks of spreadsheets. All cells are texts, so that numbers keep their leading zeros and nothing is computed. A sheet
 * holds a million rows; the rest goes to further sheets.
 */
@Component(service = ExportFormat.class)
public final class XlsxExport implements ExportFormat {

    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int FLUSHED_AFTER = 500;
    private static final int LONGEST_CELL = 32_767;

    @Override
    public String key() {
        return "xlsx";
    }

    @Override
    public String label(Language language) {
        return "Excel (XLSX)";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public void write(Iterator<Exported> contacts, List<Column> columns, OutputStream out) throws IOException {
        try (var book = new Workbook(new Unclosed(out), "CRM & DATA", "1.0")) {
            var number = 1;
            do {
                writeSheet(book.newWorksheet("Contacts" + (number == 1 ? "" : " " + number)), contacts, columns);
                number++;
            } while (contacts.hasNext());
        }
        out.flush();
    }

    private static void writeSheet(Worksheet sheet, Iterator<Exported> contacts, List<Column> columns)
            throws IOException {
        for (var i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).title());
            sheet.style(0, i).bold().set();
            sheet.width(i, 18);
        }
        sheet.freezePane(0, 1);
        for (var row = 1; row < ROWS_OF_A_SHEET && contacts.hasNext(); row++) {
            var contact = contacts.next();
            for (var i = 0; i < columns.size(); i++) {
                var value = columns.get(i).valueOf(contact);
                if (!value.isEmpty()) {
                    sheet.inlineString(
                            row, i, value.length() <= LONGEST_CELL ? value : value.substring(0, LONGEST_CELL));
                }
            }
            if (row % FLUSHED_AFTER == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    /** The library closes what it writes to; the stream is somebody else's. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
