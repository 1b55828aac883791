package fr.crmdata.contacts.activities;

import fr.crmdata.api.data.Ids;
import fr.crmdata.contacts.book.Activities.Note;
import fr.crmdata.contacts.desk.Desk;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.FreeTexts;
import fr.crmdata.contacts.store.NoteStore;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people write down about a contact. */
@Component(service = Notes.class)
public final class Notes {

    private final Desk desk;
    private final NoteStore store;
    private final Traces traces;

    @Activate
    public Notes(@Reference Desk desk, @Reference NoteStore store, @Reference Traces traces) {
        this.desk = desk;
        this.store = store;
        this.traces = traces;
    }

    List<Note> of(String contactId) {
        return desk.reading(() -> store.of(desk.living(contactId).id()));
    }

    Note add(String contactId, String text) {
        var written = FreeTexts.note(text);
        return desk.writing(() -> {
            desk.living(contactId);
            var now = desk.now();
            var caller = desk.caller();
            return store.insert(
                    new Note(Ids.next(), 0, contactId, written, false, now, caller.id(), desk.callerName(), now));
        });
    }

    Note change(String noteId, long version, String text, boolean pinned) {
        var written = FreeTexts.note(text);
        return desk.writing(() -> {
            var before = existing(noteId);
            var changed = store.change(noteId, version, written, pinned, desk.now());
            if (!before.text().equals(written)) {
                traces.changed(before.contactId(), "note-changed", before.text());
            }
            return changed;
        });
    }

    void delete(String noteId) {
        desk.writing(() -> {
            var before = existing(noteId);
            store.delete(noteId, desk.now());
            traces.removed(before.contactId(), "note-deleted", FreeTexts.beginning(before.text()));
        });
    }

    void restore(String noteId) {
        desk.writing(() -> {
            var note = find(noteId);
            desk.living(note.contactId());
            if (store.isDeleted(noteId)) {
                store.restore(noteId);
                traces.restored(note.contactId(), "note-restored");
            }
        });
    }

    private Note existing(String noteId) {
        var note = find(noteId);
        desk.living(note.contactId());
        if (store.isDeleted(noteId)) {
            throw missing(noteId);
        }
        return note;
    }

    private Note find(String noteId) {
        return Desk.known(noteId, store::find).orElseThrow(() -> missing(noteId));
    }

    private static ContactRefusal missing(String noteId) {
        return new ContactRefusal.Missing("contacts.note.unknown", noteId);
    }
}
