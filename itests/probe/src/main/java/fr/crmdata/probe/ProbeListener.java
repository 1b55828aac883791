package fr.crmdata.probe;

import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.EventListener;
import fr.crmdata.probe.store.Marks;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Marks every note it hears of. */
@Component
public final class ProbeListener implements EventListener {

    private final Marks marks;
    private final Mood mood;

    @Activate
    public ProbeListener(@Reference Marks marks, @Reference Mood mood) {
        this.marks = marks;
        this.mood = mood;
    }

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public Set<String> types() {
        return Set.of(Notes.WRITTEN);
    }

    @Override
    public void on(Event event) {
        if (mood.isSulking()) {
            throw new IllegalStateException("not in the mood");
        }
        marks.heard(event.subject());
    }
}
