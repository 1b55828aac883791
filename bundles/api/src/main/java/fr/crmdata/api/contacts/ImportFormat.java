package fr.crmdata.api.contacts;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A kind of file that contacts are imported from. Offered as an OSGi service; CSV and vCard are such services. */
public interface ImportFormat {

    /** Lower case, such as {@code csv}. */
    String key();

    /**
     * Whether this format can read a file.
     *
     * @param head the first bytes, at most 64 kB
     */
    boolean recognises(String fileName, byte[] head);

    /**
     * Looks at the beginning of a file.
     *
     * @throws fr.crmdata.api.Refusal saying what is wrong with it
     */
    Preview preview(byte[] head);

    /**
     * Reads a file row by row.
     *
     * @throws fr.crmdata.api.Refusal when it cannot be read at all
     */
    Rows read(InputStream content) throws IOException;

    /**
     * What the beginning of a file shows.
     *
     * @param description how it is written, such as {@code Windows-1252, point-virgule}
     * @param columns their titles, in order
     * @param samples the first rows, each as long as {@code columns}
     */
    record Preview(String description, List<String> columns, List<List<String>> samples) {}

    /** The rows of a file. */
    interface Rows extends AutoCloseable {

        /** The next one; empty at the end. */
        Optional<Row> next() throws IOException;

        @Override
        void close() throws IOException;
    }

    /**
     * One row, or one card, of a file.
     *
     * @param number where it is in the file: the line of a table, the position of a card; from 1
     * @param cells as written, in the order of {@link Preview#columns()}
     * @param problem code of what makes it unreadable; empty for a good row
     */
    record Row(long number, List<String> cells, Optional<String> problem) {}
}
