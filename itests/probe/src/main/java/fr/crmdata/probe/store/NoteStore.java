package fr.crmdata.probe.store;

import fr.crmdata.api.data.Entities;
import fr.crmdata.probe.Note;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps notes; within a transaction of its caller. */
@Component(service = NoteStore.class)
public final class NoteStore {

    private final Entities entities;

    @Activate
    public NoteStore(@Reference(target = "(area=probe)") Entities entities) {
        this.entities = entities;
    }

    public void insert(Note note) {
        entities.current().persist(new NoteRow(note));
    }

    public List<Note> all() {
        return entities
                .current()
                .createQuery("SELECT n FROM NoteRow n ORDER BY n.id", NoteRow.class)
                .getResultList()
                .stream()
                .map(NoteRow::toNote)
                .toList();
    }

    public Optional<Note> find(String id) {
        return Optional.ofNullable(entities.current().find(NoteRow.class, id)).map(NoteRow::toNote);
    }
}
