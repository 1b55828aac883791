package fr.crmdata.platform.clients;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.ClientRefusal;
import fr.crmdata.platform.data.Work;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What clients are called, from memory: names do not change. */
@Component(service = ClientNames.class)
public final class ClientNames {

    private final Work work;
    private final Map<ClientId, String> known = new ConcurrentHashMap<>();

    @Activate
    public ClientNames(@Reference(target = "(database=operator)") Work operatorWork) {
        this.work = operatorWork;
    }

    /** The name as its people write it; the operator's own for the operator. */
    public String nameOf(ClientId client) {
        return client.isOperator() ? "CRM & DATA" : known.computeIfAbsent(client, this::read);
    }

    /** @throws ClientRefusal.Unknown when there is no such client */
    public void requireKnown(ClientId client) {
        nameOf(client);
    }

    private String read(ClientId client) {
        return work.inOne(() -> work.sql()
                .first("SELECT name FROM client WHERE id = ?", row -> row.text("name"), client.value())
                .orElseThrow(() -> new ClientRefusal.Unknown(client.value())));
    }
}
