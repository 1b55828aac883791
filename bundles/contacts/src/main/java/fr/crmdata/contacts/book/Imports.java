package fr.crmdata.contacts.book;

import fr.crmdata.api.contacts.ImportFormat;
import fr.crmdata.contacts.model.ImportOptions;
import fr.crmdata.contacts.model.Mapping;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files that become contacts: look at them, map their columns, try, import, take back. */
public interface Imports {

    enum State {
        /** Uploaded; the mapping may be changed. */
        READY,
        TRYING,
        /** The dry run is over and its list can be read. */
        TRIED,
        RUNNING,
        DONE,
        UNDOING,
        UNDONE,
        FAILED,
        CANCELLED
    }

    /**
     * An import.
     *
     * @param preview how the file is written, and its columns and first rows if it is a table
     * @param mapping proposed, remembered from an earlier file with the same columns, or chosen; empty for cards
     * @param remembered whether the mapping was remembered
     * @param jobId of the job that runs or ran last; empty text for none
     * @param counts rows by outcome ({@code create}, {@code update}, {@code unchanged}, {@code duplicate}, {@code refused}) of
     *     the dry run or, once it has run, of the import; {@code rows} in all
     * @param failure code of the refusal that ended it; empty unless {@link State#FAILED}
     */
    record Import(
            String id,
            String fileName,
            long size,
            String format,
            ImportFormat.Preview preview,
            Optional<Mapping> mapping,
            boolean remembered,
            ImportOptions options,
            State state,
            String jobId,
            Map<String, Long> counts,
            Instant createdAt,
            String createdBy,
            Optional<String> failure) {
        public Import {
            counts = Map.copyOf(counts);
        }
    }

    /**
     * What a row did or would do.
     *
     * @param line of the file it begins in
     * @param outcome see {@link Import#counts()}
     * @param name what stands on the card, as far as it can be read
     * @param contactId what it became or changed; empty text for none
     * @param reasons sentences in the caller's language
     * @param decision what a person decided about a duplicate: {@code create}, {@code skip}, {@code update:<contact>}; empty
     * @param like contacts that a duplicate may be the same as, the likeliest first: what {@code update:<contact>} can name
     */
    record RowResult(
            long line,
            String outcome,
            String name,
            String contactId,
            List<String> reasons,
            String decision,
            List<Likeness> like) {
        public RowResult {
            reasons = List.copyOf(reasons);
            like = List.copyOf(like);
        }
    }

    /** A contact of the book that a row may be the same as. */
    record Likeness(String contactId, String name) {}

    /**
     * Keeps the file and looks at its beginning. Nothing else happens yet.
     *
     * @throws fr.crmdata.api.Refusal when it is none that can be read, or bigger than the setting allows
     */
    Import upload(String fileName, InputStream content);

    Import get(String id);

    List<Import> recent(int limit);

    /**
     * All imports, the newest first.
     *
     * @param cursor where to go on
     */
    AddressBook.Slice<Import> list(Optional<String> cursor, int limit);

    /** Changes mapping and options before a run; the dry run's list is then out of date. */
    Import change(String id, Optional<Mapping> mapping, ImportOptions options);

    /** Starts the dry run as a job: lists what every row would do. Nothing is written into the book. */
    Import tryOut(String id);

    /** Starts the import as a job; resumed after a crash, each row exactly once. Remembers the mapping. */
    Import run(String id);

    /** Asks a running one to stop; what it has done stays and can be undone. */
    Import cancel(String id);

    /**
     * Takes the whole import back as a job: created contacts are deleted, updated ones get their earlier values where nothing
     * was changed since. Figures {@code deleted}, {@code reverted} and {@code kept} in the job's result.
     */
    Import undo(String id);

    /** @param outcome empty for all */
    AddressBook.Slice<RowResult> rows(String id, Optional<String> outcome, Optional<String> cursor, int limit);

    /**
     * Notes what a person decided about a row that was set aside as a duplicate; done when the import runs, or at once when it
     * has run already.
     *
     * @param decision see {@link RowResult#decision}; empty text takes it back, as long as the import has not run
     * @throws fr.crmdata.api.Refusal when there is no such row, or the decision does not fit it
     */
    RowResult decide(String id, long line, String decision);

    /** The rows that were refused or set aside, as a file of the same format with a column that says why; to correct and bring back. */
    void writeRejected(String id, OutputStream out);

    /** Name for the file of {@link #writeRejected}. */
    String rejectedFileName(String id);

    /** Forgets an import and its file; the contacts stay, and it cannot be undone any more. */
    void forget(String id);

    /** Most bytes of a file. */
    long sizeLimit();
}
