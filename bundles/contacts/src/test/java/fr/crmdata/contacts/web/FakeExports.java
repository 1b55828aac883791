package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.ExportFormat;
import fr.crmdata.contacts.book.ContactLists.Query;
import fr.crmdata.contacts.book.ContactLists.Selection;
import fr.crmdata.contacts.book.Exports;
import fr.crmdata.contacts.formats.CsvExport;
import fr.crmdata.contacts.formats.XlsxExport;
import fr.crmdata.contacts.model.ContactRefusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Exports that note what was asked for. */
final class FakeExports implements Exports {

    final List<Selection> written = new ArrayList<>();

    @Override
    public List<ExportFormat> formats() {
        return List.of(new CsvExport(), new XlsxExport());
    }

    @Override
    public ExportFormat format(String key) {
        return formats().stream()
                .filter(format -> format.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ContactRefusal.Invalid("format", "contacts.value"));
    }

    @Override
    public long write(Selection selection, String format, OutputStream out) {
        written.add(selection);
        try {
            out.write("Nom\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 1;
    }

    @Override
    public long write(Query query, List<String> columns, String format, OutputStream out) {
        return write(new Selection.AllOf(query), format, out);
    }

    @Override
    public String fileName(String format) {
        return "contacts-2026-11-23." + format;
    }
}
