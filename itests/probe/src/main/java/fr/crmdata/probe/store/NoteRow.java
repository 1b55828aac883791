package fr.crmdata.probe.store;

import fr.crmdata.probe.Note;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A note in its table. */
@Entity
@Table(name = "probe_note")
class NoteRow {

    @Id
    @Column(length = 36)
    private String id;

    @Column(nullable = false, length = 200)
    private String text;

    @Version
    private long version;

    NoteRow(Note note) {
        this.id = note.id();
        this.text = note.text();
    }

    Note toNote() {
        return new Note(id, text);
    }
}
