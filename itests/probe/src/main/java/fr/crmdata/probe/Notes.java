package fr.crmdata.probe;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.Events;
import fr.crmdata.api.identity.Access;
import fr.crmdata.probe.store.NoteStore;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notes of the caller's client. */
@Component(service = Notes.class)
public final class Notes {

    /** Told when a note is written; its subject is the note's id. */
    public static final String WRITTEN = "probe.written";

    private final NoteStore store;
    private final Transactions transactions;
    private final Access access;
    private final Events events;

    @Activate
    public Notes(
            @Reference NoteStore store,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference Access access,
            @Reference Events events) {
        this.store = store;
        this.transactions = transactions;
        this.access = access;
        this.events = events;
    }

    public Note write(String text) {
        access.require(ProbePermissions.WRITE);
        return transactions.inOne(() -> {
            var note = new Note(Ids.next(), text);
            store.insert(note);
            events.publish(Event.of(WRITTEN, note.id()));
            return note;
        });
    }

    public List<Note> all() {
        access.require(ProbePermissions.READ);
        return transactions.inOne(store::all);
    }

    public Note note(String id) {
        access.require(ProbePermissions.READ);
        return transactions.inOne(() -> store.find(id)).orElseThrow(() -> new ProbeRefusal.UnknownNote(id));
    }
}
