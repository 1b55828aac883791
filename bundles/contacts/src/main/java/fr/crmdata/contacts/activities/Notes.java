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

    @Activate
    public Notes(@Reference Desk desk, @Reference NoteStore store) {
        this.desk = desk;
        this.store = store;
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
            existing(noteId);
            return store.change(noteId, version, written, pinned, desk.now());
        });
    }

    void delete(String noteId) {
        desk.writing(() -> {
            existing(noteId);
            store.delete(noteId, desk.now());
        });
    }

    void restore(String noteId) {
        desk.writing(() -> {
            desk.living(find(noteId).contactId());
            store.restore(noteId);
        });
    }

    private void existing(String noteId) {
        desk.living(find(noteId).contactId());
        if (store.isDeleted(noteId)) {
            throw missing(noteId);
        }
    }

    private Note find(String noteId) {
        return Desk.known(noteId, store::find).orElseThrow(() -> missing(noteId));
    }

    private static ContactRefusal missing(String noteId) {
        return new ContactRefusal.Missing("contacts.note.unknown", noteId);
    }
}
