package fr.crmdata.platform.clients;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.ClientRefusal;
import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.identity.Access;
import fr.crmdata.platform.OperatorPermissions;
import fr.crmdata.platform.data.Databases;
import fr.crmdata.platform.data.Work;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The clients in the operator's database. */
@Component(service = {Clients.class, ClientRegistry.class})
public final class ClientRegistry implements Clients {

    private static final String COLUMNS = "id, name, state, created_at";

    private final Work work;
    private final Databases databases;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    private final List<ClientWatcher> watchers = new CopyOnWriteArrayList<>();

    @Activate
    public ClientRegistry(
            @Reference(target = "(database=operator)") Work operatorWork,
            @Reference Databases databases,
            @Reference Access access,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.work = operatorWork;
        this.databases = databases;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addWatcher(ClientWatcher watcher) {
        watchers.add(watcher);
    }

    public void removeWatcher(ClientWatcher watcher) {
        watchers.remove(watcher);
    }

    @Override
    public List<Client> all() {
        access.require(OperatorPermissions.CLIENTS_READ);
        return read("", List.of());
    }

    /** Ids of the clients with a complete database, for the platform's own rounds. */
    public List<ClientId> active() {
        return read("WHERE state = ?", List.of(Client.State.ACTIVE)).stream()
                .map(Client::id)
                .toList();
    }

    @Override
    public Optional<Client> find(ClientId id) {
        access.require(OperatorPermissions.CLIENTS_READ);
        return byId(id);
    }

    private Optional<Client> byId(ClientId id) {
        return read("WHERE id = ?", List.of(id.value())).stream().findFirst();
    }

    private List<Client> read(String where, List<?> parameters) {
        return work.inOne(() -> work.sql()
                .list(
                        "SELECT " + COLUMNS + " FROM client " + where + " ORDER BY id",
                        ClientRegistry::client,
                        parameters.toArray()));
    }

    @Override
    public Client create(String id, String name) {
        access.require(OperatorPermissions.CLIENTS_MANAGE);
        if (!ClientId.isShaped(id) || ClientId.OPERATOR.value().equals(id)) {
            throw new ClientRefusal.BadId(id.toLowerCase(Locale.ROOT));
        }
        if (name.isBlank()) {
            throw new ClientRefusal.NoName();
        }
        var client = new Client(new ClientId(id), name.strip(), Client.State.PREPARING, clock.instant());
        insert(client);
        return prepare(client);
    }

    private void insert(Client client) {
        try {
            work.inOne(() -> {
                work.sql()
                        .update(
                                "INSERT INTO client (" + COLUMNS + ") VALUES (?, ?, ?, ?)",
                                client.id().value(),
                                client.name(),
                                client.state(),
                                client.createdAt());
            });
        } catch (DatabaseException e) {
            throw DatabaseException.isDuplicateKey(e)
                    ? new ClientRefusal.Taken(client.id().value())
                    : e;
        }
    }

    private Client prepare(Client client) {
        databases.create(client.id());
        setState(client.id(), Client.State.ACTIVE);
        audit.record("clients.created", client.id().value(), Map.of("name", client.name()));
        return new Client(client.id(), client.name(), Client.State.ACTIVE, client.createdAt());
    }

    /** Finishes what a crash cut off. */
    public void finishPreparing() {
        read("WHERE state = ?", List.of(Client.State.PREPARING)).forEach(this::prepare);
    }

    @Override
    public Client change(ClientId id, Client.State state) {
        access.require(OperatorPermissions.CLIENTS_MANAGE);
        var before = byId(id).orElseThrow(() -> new ClientRefusal.Unknown(id.value()));
        setState(id, state);
        watchers.forEach(watcher -> watcher.stateChanged(id));
        audit.record(
                "clients.changed", id.value(), Map.of("from", before.state().name(), "to", state.name()));
        return new Client(id, before.name(), state, before.createdAt());
    }

    private void setState(ClientId id, Client.State state) {
        work.inOne(() -> work.sql().update("UPDATE client SET state = ? WHERE id = ?", state, id.value()));
    }

    private static Client client(Sql.Row row) throws SQLException {
        return new Client(
                new ClientId(row.text("id")),
                row.text("name"),
                row.constant("state", Client.State.class),
                row.instant("created_at"));
    }
}
