package fr.crmdata.api.contacts;

import fr.crmdata.api.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A kind of file that contacts are imported from. Offered as an OSGi service; CSV and vCard are such services.
 *
 * <p>Some formats are tables, whose columns a person maps to fields first; others carry contacts as such.
 */
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
     * @param head the first bytes, at most 64 kB; the whole file when it is shorter
     * @param language of the description and of titles that are made up
     * @throws fr.crmdata.api.Refusal saying what is wrong with it
     */
    Preview preview(byte[] head, Language language);

    /**
     * Reads a file row by row; memory use does not depend on its size.
     *
     * @throws fr.crmdata.api.Refusal when it cannot be read at all
     */
    Rows read(InputStream content) throws IOException;

    /**
     * What the beginning of a file shows.
     *
     * @param description how it is written, such as {@code Windows-1252, point-virgule}
     * @param table its columns; empty when the format needs no mapping
     */
    record Preview(String description, Optional<Table> table) {}

    /**
     * The columns of a table.
     *
     * @param columns their titles, in order; made up when the file has none
     * @param samples the first rows, each as long as {@code columns}
     */
    record Table(List<String> columns, List<List<String>> samples) {
        public Table {
            columns = List.copyOf(columns);
            samples = List.copyOf(samples);
        }
    }

    /** The rows of a file. */
    interface Rows extends AutoCloseable {

        /**
         * The next one; empty at the end.
         *
         * @throws fr.crmdata.api.Refusal when the rest of the file cannot be read
         */
        Optional<Row> next() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** One row, or one card, of a file. */
    sealed interface Row {

        /** The line of the file it begins in, from 1. */
        long line();

        /**
         * A row of a table.
         *
         * @param cells as written, in the order of {@link Table#columns()}, and as many
         */
        record Cells(long line, List<String> cells) implements Row {
            public Cells {
                cells = List.copyOf(cells);
            }
        }

        /**
         * A contact as such.
         *
         * @param source what stood in the file, so that it can be given back when it is refused
         */
        record Card(long line, Draft draft, String source) implements Row {}

        /**
         * Something that cannot be read; what comes after it may be.
         *
         * @param source what stood in the file
         * @param problem code of the sentence that says why
         */
        record Unreadable(long line, String source, String problem) implements Row {}
    }
}
