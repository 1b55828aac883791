package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Entities;
import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.contacts.book.Activities.Note;
import fr.crmdata.contacts.model.ContactRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps notes; within a transaction of its caller. */
@Component(service = NoteStore.class)
public final class NoteStore {

    private static final int PIECE = 128;

    private final Entities entities;
    private final Transactions transactions;

    @Activate
    public NoteStore(
            @Reference(target = "(area=contacts)") Entities entities,
            @Reference(target = "(database=client)") Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    public Note insert(Note note) {
        var row = new NoteRow(note);
        entities.current().persist(row);
        entities.current().flush();
        return row.toNote();
    }

    /** Those that are not deleted, pinned ones first, then the newest. */
    public List<Note> of(String contactId) {
        return entities
                .current()
                .createQuery(
                        "SELECT n FROM NoteRow n WHERE n.contactId = :contact AND n.deletedAt IS NULL"
                                + " ORDER BY n.pinned DESC, n.createdAt DESC, n.id DESC",
                        NoteRow.class)
                .setParameter("contact", contactId)
                .getResultList()
                .stream()
                .map(NoteRow::toNote)
                .toList();
    }

    /** Deleted ones, too. */
    public Optional<Note> find(String id) {
        return row(id).map(NoteRow::toNote);
    }

    public boolean isDeleted(String id) {
        return row(id).filter(NoteRow::isDeleted).isPresent();
    }

    /** @throws ContactRefusal.Stale when it is no longer that version */
    public Note change(String id, long version, String text, boolean pinned, Instant at) {
        var row = row(id).orElseThrow();
        if (row.version() != version) {
            throw new ContactRefusal.Stale("contacts.note.stale", row.version());
        }
        row.change(text, pinned, at);
        Versions.flush(entities.current(), "contacts.note.stale", version + 1);
        return row.toNote();
    }

    public void delete(String id, Instant at) {
        row(id).ifPresent(row -> row.delete(at));
        Versions.flush(entities.current(), "contacts.note.stale", 0);
    }

    public void restore(String id) {
        row(id).ifPresent(NoteRow::restore);
        Versions.flush(entities.current(), "contacts.note.stale", 0);
    }

    /** What is written down about a contact. */
    public record Text(String contactId, String text) {}

    /** Those that are not deleted, of many contacts. */
    public List<Text> texts(Collection<String> contactIds) {
        var found = new ArrayList<Text>();
        for (var piece : InLists.of(contactIds, PIECE)) {
            found.addAll(sql().list(
                            "SELECT contact_id, text FROM contacts_note WHERE deleted_at IS NULL AND contact_id IN ("
                                    + piece.marks() + ")",
                            row -> new Text(row.text("contact_id"), row.text("text")),
                            piece.parameters()));
        }
        return found;
    }

    /** Many new notes at once. */
    public void insertAll(List<Note> notes, String origin) {
        sql().batch(
                        "INSERT INTO contacts_note (id, contact_id, text, pinned, created_at, created_by,"
                                + " created_by_name, updated_at, origin, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                        notes.stream()
                                .map(note -> new Object[] {
                                    note.id(),
                                    note.contactId(),
                                    note.text(),
                                    note.pinned(),
                                    note.createdAt(),
                                    note.createdBy(),
                                    note.createdByName(),
                                    note.updatedAt(),
                                    origin
                                })
                                .toList());
    }

    /** Removes what came with an import and was not changed since. */
    public void takeBack(String origin, Collection<String> contactIds) {
        for (var piece : InLists.of(contactIds, PIECE)) {
            sql().update(
                            "DELETE FROM contacts_note WHERE origin = ? AND version = 1 AND contact_id IN ("
                                    + piece.marks() + ")",
                            piece.parameters(origin));
        }
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }

    private Optional<NoteRow> row(String id) {
        return Optional.ofNullable(entities.current().find(NoteRow.class, id));
    }
}
