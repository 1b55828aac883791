package fr.crmdata.api.contacts;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** A kind of file that contacts are exported to. Offered as an OSGi service; CSV, vCard and XLSX are such services. */
public interface ExportFormat {

    /** Lower case, such as {@code csv}; also the file's extension. */
    String key();

    /** What people choose it by. */
    String label();

    String mediaType();

    /**
     * Writes the contacts as they come; must not hold them all.
     *
     * @param columns titles and how to read them, for formats that have columns
     */
    void write(Iterator<Contact> contacts, List<Column> columns, OutputStream out) throws IOException;

    /** A column of a table. */
    interface Column {
        String title();

        /** Empty text when there is nothing. */
        String valueOf(Contact contact);
    }
}
