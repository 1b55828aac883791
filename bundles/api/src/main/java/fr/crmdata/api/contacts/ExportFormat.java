package fr.crmdata.api.contacts;

import fr.crmdata.api.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** A kind of file that contacts are exported to. Offered as an OSGi service; CSV, vCard and XLSX are such services. */
public interface ExportFormat {

    /** Lower case, such as {@code csv}; unique. */
    String key();

    /** What people choose it by. */
    String label(Language language);

    String mediaType();

    /** Without the dot. */
    String extension();

    /**
     * Writes the contacts as they come; must not hold them all. Leaves the stream open.
     *
     * @param columns titles and how to read them, for formats that have columns
     */
    void write(Iterator<Exported> contacts, List<Column> columns, OutputStream out) throws IOException;

    /**
     * A contact with what belongs to it but lies elsewhere.
     *
     * @param employments where a person works
     * @param ownerEmail e-mail address of the user who looks after it, by which an import finds that user; empty text for none
     * @param teamName empty text for none
     */
    record Exported(Contact contact, List<Employment> employments, String ownerEmail, String teamName) {
        public Exported {
            employments = List.copyOf(employments);
        }
    }

    /** A column of a table. */
    interface Column {
        String title();

        /** Empty text when there is nothing. */
        String valueOf(Exported contact);
    }
}
