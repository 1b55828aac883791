package fr.crmdata.contacts.book;

import fr.crmdata.api.contacts.ExportFormat;
import java.io.OutputStream;
import java.util.List;

/** Contacts as files. */
public interface Exports {

    /** All formats that are installed, ours first. */
    List<ExportFormat> formats();

    /** @throws fr.crmdata.api.Refusal when there is no such format */
    ExportFormat format(String key);

    /**
     * Writes these contacts; audited with their number. Memory use does not depend on it.
     *
     * @return how many were written
     */
    long write(ContactLists.Selection selection, String format, OutputStream out);

    /** Writes what the query shows. */
    default long write(ContactLists.Query query, String format, OutputStream out) {
        return write(new ContactLists.Selection.AllOf(query), format, out);
    }

    /**
     * Writes what the query shows; a table has just the columns of that list, behind the name.
     *
     * @param columns keys as in {@link Views.View}; empty for the usual ones
     */
    long write(ContactLists.Query query, List<String> columns, String format, OutputStream out);

    /** Name for the file: {@code contacts-2026-11-25.csv}. */
    String fileName(String format);
}
