package fr.crmdata.contacts.search;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.EventListener;
import fr.crmdata.contacts.drop.DropFolder;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an address book keeps beside its database goes with it: the search index and the files that were dropped. */
@Component
public final class ErasedClients implements EventListener {

    private final Indexes indexes;
    private final DropFolder dropped;

    @Activate
    public ErasedClients(@Reference Indexes indexes, @Reference DropFolder dropped) {
        this.indexes = indexes;
        this.dropped = dropped;
    }

    @Override
    public String name() {
        return "contacts-erased-clients";
    }

    @Override
    public Set<String> types() {
        return Set.of("clients.erased");
    }

    @Override
    public void on(Event event) {
        var client = new ClientId(event.subject());
        indexes.erase(client);
        dropped.erase(client);
    }
}
