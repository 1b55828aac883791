package fr.crmdata.contacts.store;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.contacts.book.DuplicateDesk.MergeRecord;
import fr.crmdata.contacts.formats.ContactDocument;
import fr.crmdata.contacts.model.ContactRefusal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what merges did, so that they can be taken back; within a transaction of its caller. */
@Component(service = MergeStore.class)
public final class MergeStore {

    private static final String COLUMNS = "id, survivor_id, other_id, survivor_name, other_name, survivor_before,"
            + " survivor_after, merged_at, merged_by_name, undone_at";

    private final Transactions transactions;

    @Activate
    public MergeStore(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * @param before the survivor as it was
     * @param after as the merge left it
     */
    public record Done(MergeRecord merge, ContactDetails before, ContactDetails after) {}

    /** @param by id of the user */
    public void insert(Done row, String by) {
        var merge = row.merge();
        sql().update(
                        "INSERT INTO contacts_merge (id, survivor_id, other_id, survivor_name, other_name,"
                                + " survivor_before, survivor_after, merged_at, merged_by_name, merged_by) VALUES (?, ?,"
                                + " ?, ?, ?, ?, ?, ?, ?, ?)",
                        merge.id(),
                        merge.survivor(),
                        merge.other(),
                        merge.survivorName(),
                        merge.otherName(),
                        ContactDocument.write(row.before()),
                        ContactDocument.write(row.after()),
                        merge.at(),
                        merge.userName(),
                        by);
    }

    public Optional<Done> find(String id) {
        return sql().first("SELECT " + COLUMNS + " FROM contacts_merge WHERE id = ?", MergeStore::read, id);
    }

    /** The newest first. */
    public List<MergeRecord> newest(int limit) {
        return sql().list("SELECT " + COLUMNS + " FROM contacts_merge ORDER BY id DESC", limit, row -> read(row)
                .merge());
    }

    /** Those before that one, the newest first. */
    public List<MergeRecord> earlier(String id, int limit) {
        return sql().list(
                        "SELECT " + COLUMNS + " FROM contacts_merge WHERE id < ? ORDER BY id DESC",
                        limit,
                        row -> read(row).merge(),
                        id);
    }

    /** The merge that made a contact part of another, if it was not taken back. */
    public Optional<String> mergeOf(String other) {
        return sql().first(
                        "SELECT id FROM contacts_merge WHERE other_id = ? AND undone_at IS NULL",
                        row -> row.text("id"),
                        other);
    }

    /** @return false when somebody else has just done it */
    public boolean undone(String id, Instant at, String by) {
        return sql().update(
                                "UPDATE contacts_merge SET undone_at = ?, undone_by = ? WHERE id = ? AND undone_at IS"
                                        + " NULL",
                                at,
                                by,
                                id)
                == 1;
    }

    /**
     * Keeps contacts from being changed by others until the transaction ends.
     *
     * @param versions the version that each of them was read with, by id
     * @throws ContactRefusal.Stale when one has another version by now
     */
    public void lock(java.util.Map<String, Long> versions) {
        // In the order of the ids: two who want the same two do not wait for each other in turn.
        new TreeMap<>(versions).forEach((id, version) -> {
            if (sql().update("UPDATE contacts_contact SET version = version WHERE id = ? AND version = ?", id, version)
                    == 0) {
                throw sql().first("SELECT version FROM contacts_contact WHERE id = ?", row -> row.number("version"), id)
                        .<ContactRefusal>map(ContactRefusal.Stale::new)
                        .orElseGet(() -> new ContactRefusal.Unknown(id));
            }
        });
    }

    private static Done read(Sql.Row row) throws SQLException {
        return new Done(
                new MergeRecord(
                        row.text("id"),
                        row.text("survivor_id"),
                        row.text("other_id"),
                        row.text("survivor_name"),
                        row.text("other_name"),
                        row.instant("merged_at"),
                        row.text("merged_by_name"),
                        row.instantIfAny("undone_at").isPresent()),
                ContactDocument.read(row.text("survivor_before")),
                ContactDocument.read(row.text("survivor_after")));
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
