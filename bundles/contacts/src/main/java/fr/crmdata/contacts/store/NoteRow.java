package fr.crmdata.contacts.store;

import fr.crmdata.contacts.book.Activities.Note;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A note in its table. */
@Entity
@Table(name = "contacts_note")
class NoteRow {

    @Id
    @Column(length = 36)
    private String id;

    @Column(name = "contact_id", nullable = false, length = 36)
    private String contactId;

    @Column(nullable = false, length = 10000)
    private String text;

    @Column(nullable = false)
    private boolean pinned;

    @Column(name = "created_at", nullable = false)
    private LocalDateTime createdAt;

    @Column(name = "created_by", nullable = false, length = 64)
    private String createdBy;

    @Column(name = "created_by_name", nullable = false, length = 200)
    private String createdByName;

    @Column(name = "updated_at", nullable = false)
    private LocalDateTime updatedAt;

    @Column(name = "deleted_at")
    @Nullable
    private LocalDateTime deletedAt;

    @Column(nullable = false, length = 36)
    private String origin;

    @Version
    private long version;

    NoteRow(Note note) {
        this.id = note.id();
        this.contactId = note.contactId();
        this.text = note.text();
        this.pinned = note.pinned();
        this.createdAt = Moments.toRow(note.createdAt());
        this.createdBy = note.createdBy();
        this.createdByName = note.createdByName();
        this.updatedAt = Moments.toRow(note.updatedAt());
        this.origin = "";
    }

    long version() {
        return version;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    void change(String newText, boolean isPinned, Instant at) {
        this.text = newText;
        this.pinned = isPinned;
        this.updatedAt = Moments.toRow(at);
    }

    void delete(Instant at) {
        this.deletedAt = Moments.toRow(at);
    }

    void restore() {
        this.deletedAt = null;
    }

    Note toNote() {
        return new Note(
                id,
                version,
                contactId,
                text,
                pinned,
                createdAt.toInstant(ZoneOffset.UTC),
                createdBy,
                createdByName,
                updatedAt.toInstant(ZoneOffset.UTC));
    }
}
