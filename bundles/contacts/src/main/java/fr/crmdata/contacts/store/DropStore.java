package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files that were taken out of the drop folder, known by their content, in the open transaction. */
@Component(service = DropStore.class)
public final class DropStore {

    private final Transactions transactions;

    @Activate
    public DropStore(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A file that was taken.
     *
     * @param stamp tells the file itself from another one with the same content
     * @param reported whether its result has been written and the file put away
     */
    public record Taken(
            String sha256, String importId, String fileName, String stamp, Instant takenAt, boolean reported) {}

    public Optional<Taken> find(String sha256) {
        return sql().first(
                        "SELECT sha256, import_id, file_name, stamp, taken_at, reported FROM contacts_drop"
                                + " WHERE sha256 = ?",
                        row -> new Taken(
                                row.text("sha256"),
                                row.text("import_id"),
                                row.text("file_name"),
                                row.text("stamp"),
                                row.instant("taken_at"),
                                row.flag("reported")),
                        sha256);
    }

    /** Remembers a file; what was known about the same content is forgotten. */
    public void put(Taken taken) {
        sql().update("DELETE FROM contacts_drop WHERE sha256 = ?", taken.sha256());
        sql().update(
                        "INSERT INTO contacts_drop (sha256, import_id, file_name, stamp, taken_at, reported)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        taken.sha256(),
                        taken.importId(),
                        cut(taken.fileName(), 300),
                        cut(taken.stamp(), 200),
                        taken.takenAt(),
                        taken.reported());
    }

    public void reported(String importId) {
        sql().update("UPDATE contacts_drop SET reported = TRUE WHERE import_id = ?", importId);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
