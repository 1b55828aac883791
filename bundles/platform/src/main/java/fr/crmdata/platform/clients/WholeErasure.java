package fr.crmdata.platform.clients;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientErasure;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.ClientRefusal;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.Events;
import fr.crmdata.api.identity.Access;
import fr.crmdata.platform.OperatorPermissions;
import fr.crmdata.platform.data.Databases;
import fr.crmdata.platform.data.Work;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Locks first, so that nobody writes any more; then everything that is the client's goes. */
@Component(service = ClientErasure.class)
public final class WholeErasure implements ClientErasure {

    private static final List<String> OF_ITS_USERS = List.of("web_session", "api_token");
    private static final List<String> ITS_OWN = List.of("app_user", "team", "pending_work", "dead_letter", "daily_run");

    private final Databases databases;
    private final Work work;
    private final ClientRegistry clients;
    private final Access access;
    private final Events events;
    private final Audit audit;

    @Activate
    public WholeErasure(
            @Reference Databases databases,
            @Reference(target = "(database=operator)") Work operatorWork,
            @Reference ClientRegistry clients,
            @Reference Access access,
            @Reference Events events,
            @Reference Audit audit) {
        this.databases = databases;
        this.work = operatorWork;
        this.clients = clients;
        this.access = access;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public void erase(ClientId client) {
        access.require(OperatorPermissions.CLIENTS_MANAGE);
        if (client.isOperator()) {
            throw new ClientRefusal.BadId(client.value());
        }
        var known = clients.find(client).orElseThrow(() -> new ClientRefusal.Unknown(client.value()));
        if (known.state() != Client.State.CLOSED) {
            clients.change(client, Client.State.CLOSED);
        }
        databases.erase(client);
        work.inOne(() -> {
            OF_ITS_USERS.forEach(table -> work.sql()
                    .update(
                            "DELETE FROM " + table + " WHERE user_id IN (SELECT id FROM app_user WHERE client = ?)",
                            client.value()));
            ITS_OWN.forEach(table -> work.sql().update("DELETE FROM " + table + " WHERE client = ?", client.value()));
            events.publish(Event.of("clients.erased", client.value()));
            audit.record("clients.erased", client.value());
        });
    }
}
