package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.contacts.book.Imports.State;
import fr.crmdata.contacts.formats.PlainJson;
import fr.crmdata.contacts.model.ImportOptions;
import fr.crmdata.contacts.model.Mapping;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports and how far they are, in the caller's database and the open transaction. */
@Component(service = ImportStore.class)
public final class ImportStore {

    private static final String COLUMNS = "id, file_id, file_name, file_size, format, mapping, remembered, options,"
            + " state, job_id, total_rows, last_line, " + Tally.COLUMNS
            + ", failure, created_at, created_by, created_by_name";

    private final Transactions transactions;

    @Activate
    public ImportStore(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * An import.
     *
     * @param file that was uploaded
     * @param how it is to be read
     */
    public record Entry(
            String id,
            File file,
            How how,
            Progress progress,
            Instant createdAt,
            String createdBy,
            String createdByName) {

        public Entry with(How other) {
            return new Entry(id, file, other, progress, createdAt, createdBy, createdByName);
        }

        public Entry with(Progress other) {
            return new Entry(id, file, how, other, createdAt, createdBy, createdByName);
        }
    }

    /** @param id by which it was stored */
    public record File(String id, String name, long size, String format) {}

    /**
     * How the file is read and what is done with its rows.
     *
     * @param remembered whether the mapping is that of an earlier file
     */
    public record How(Optional<Mapping> mapping, boolean remembered, ImportOptions options) {}

    /**
     * How far it is.
     *
     * @param jobId of the job that works on it or did so last; empty text for none
     * @param total rows of the file; 0 while they have not been counted
     * @param lastLine in which the last row that is done begins; 0 when none is
     * @param failure code of the refusal that ended it
     */
    public record Progress(
            State state, String jobId, long total, long lastLine, Tally tally, Optional<String> failure) {

        public static Progress start() {
            return new Progress(State.READY, "", 0, 0, Tally.none(), Optional.empty());
        }

        public Progress in(State other) {
            return new Progress(other, jobId, total, lastLine, tally, Optional.empty());
        }

        public Progress by(String job) {
            return new Progress(state, job, total, lastLine, tally, failure);
        }

        public Progress failed(String code) {
            return new Progress(State.FAILED, jobId, total, lastLine, tally, Optional.of(code));
        }

        public Progress counted(long rows) {
            return new Progress(state, jobId, rows, lastLine, tally, failure);
        }

        public Progress at(long line, Tally sum) {
            return new Progress(state, jobId, total, line, sum, failure);
        }

        /** Nothing is done, but the rows need not be counted again. */
        public Progress fromTheBeginning() {
            return at(0, Tally.none());
        }
    }

    public void insert(Entry entry) {
        sql().update(
                        "INSERT INTO contacts_import (" + COLUMNS
                                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        entry.id(),
                        entry.file().id(),
                        cut(entry.file().name(), 300),
                        entry.file().size(),
                        entry.file().format(),
                        entry.how().mapping().map(ImportStore::json),
                        entry.how().remembered(),
                        PlainJson.write(entry.how().options().toPlain()),
                        entry.progress().state(),
                        entry.progress().jobId(),
                        entry.progress().total(),
                        entry.progress().lastLine(),
                        entry.progress().tally().create(),
                        entry.progress().tally().update(),
                        entry.progress().tally().unchanged(),
                        entry.progress().tally().duplicate(),
                        entry.progress().tally().refused(),
                        entry.progress().failure(),
                        entry.createdAt(),
                        entry.createdBy(),
                        cut(entry.createdByName(), 200));
    }

    public Optional<Entry> find(String id) {
        return sql().first("SELECT " + COLUMNS + " FROM contacts_import WHERE id = ?", ImportStore::read, id);
    }

    /** The same; nobody else changes it until the transaction ends. */
    public Optional<Entry> lock(String id) {
        sql().update("UPDATE contacts_import SET last_line = last_line WHERE id = ?", id);
        return find(id);
    }

    /** The newest first. */
    public List<Entry> recent(int limit) {
        return sql().list("SELECT " + COLUMNS + " FROM contacts_import ORDER BY id DESC", limit, ImportStore::read);
    }

    /** Those before that one, the newest first. */
    public List<Entry> earlier(String id, int limit) {
        return sql().list(
                        "SELECT " + COLUMNS + " FROM contacts_import WHERE id < ? ORDER BY id DESC",
                        limit,
                        ImportStore::read,
                        id);
    }

    public void save(String id, How how) {
        sql().update(
                        "UPDATE contacts_import SET mapping = ?, remembered = ?, options = ? WHERE id = ?",
                        how.mapping().map(ImportStore::json),
                        how.remembered(),
                        PlainJson.write(how.options().toPlain()),
                        id);
    }

    public void save(String id, Progress progress) {
        sql().update(
                        "UPDATE contacts_import SET state = ?, job_id = ?, total_rows = ?, last_line = ?, rows_create = ?,"
                                + " rows_update = ?, rows_unchanged = ?, rows_duplicate = ?, rows_refused = ?, failure = ?"
                                + " WHERE id = ?",
                        progress.state(),
                        progress.jobId(),
                        progress.total(),
                        progress.lastLine(),
                        progress.tally().create(),
                        progress.tally().update(),
                        progress.tally().unchanged(),
                        progress.tally().duplicate(),
                        progress.tally().refused(),
                        progress.failure().map(code -> cut(code, 100)),
                        id);
    }

    public void delete(String id) {
        sql().update("DELETE FROM contacts_import WHERE id = ?", id);
    }

    /** What was chosen the last time for a file with the same columns. */
    public Optional<Mapping> remembered(String signature) {
        return sql().first(
                        "SELECT mapping FROM contacts_import_mapping WHERE signature = ?",
                        row -> mapping(row.text("mapping")),
                        signature);
    }

    public void remember(String signature, Mapping mapping, Instant now) {
        var json = json(mapping);
        var known = sql().update(
                        "UPDATE contacts_import_mapping SET mapping = ?, used_at = ? WHERE signature = ?",
                        json,
                        now,
                        signature);
        if (known == 0) {
            sql().update(
                            "INSERT INTO contacts_import_mapping (signature, mapping, used_at) VALUES (?, ?, ?)",
                            signature,
                            json,
                            now);
        }
    }

    private static String json(Mapping mapping) {
        return PlainJson.write(mapping.toPlain());
    }

    private static Mapping mapping(String json) {
        return Mapping.fromPlain(PlainJson.readMap(json));
    }

    private static Entry read(Sql.Row row) throws SQLException {
        var file = new File(row.text("file_id"), row.text("file_name"), row.number("file_size"), row.text("format"));
        var how = new How(
                row.textIfAny("mapping").map(ImportStore::mapping),
                row.flag("remembered"),
                ImportOptions.fromPlain(PlainJson.readMap(row.text("options"))));
        var progress = new Progress(
                row.constant("state", State.class),
                row.textIfAny("job_id").orElse(""),
                row.number("total_rows"),
                row.number("last_line"),
                Tally.read(row),
                row.textIfAny("failure"));
        return new Entry(
                row.text("id"),
                file,
                how,
                progress,
                row.instant("created_at"),
                row.text("created_by"),
                row.text("created_by_name"));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
