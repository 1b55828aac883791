package fr.crmdata.contacts.live;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.web.LiveUpdates;
import fr.crmdata.contacts.store.ContactChanges;
import fr.crmdata.contacts.store.Occasion;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Tells open pages which contacts have changed: each one when they are few, that there are many otherwise. */
@Component(
        service = {},
        immediate = true)
public final class LiveContacts implements ContactChanges.Listener {

    static final String EVENT = "contact";
    private static final int FEW = 5;

    private final ContactChanges changes;
    private final LiveUpdates live;

    @Activate
    public LiveContacts(@Reference ContactChanges changes, @Reference LiveUpdates live) {
        this.changes = changes;
        this.live = live;
        changes.add(this);
    }

    @Deactivate
    void stop() {
        changes.remove(this);
    }

    @Override
    public void changed(ClientId client, List<Contact> contacts, Occasion occasion) {
        if (contacts.size() > FEW) {
            live.tell(client, EVENT, Map.of("id", "", "version", "0"));
            return;
        }
        contacts.forEach(contact ->
                live.tell(client, EVENT, Map.of("id", contact.id(), "version", String.valueOf(contact.version()))));
    }
}
