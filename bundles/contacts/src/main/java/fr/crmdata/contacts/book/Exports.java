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

    /** Writes what the query shows; audited with the number of contacts. Memory use does not depend on their number. */
    long write(ContactLists.Query query, String format, OutputStream out);

    /** Name for the file: {@code contacts-2026-11-25.csv}. */
    String fileName(String format);
}
