package fr.crmdata.web;

import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.ClientRefusal;
import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Permission;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A few clients in memory. */
final class FakeClients implements Clients {

    private final Access access;
    private final Clock clock;
    private final List<Client> clients = new ArrayList<>();

    FakeClients(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
        clients.add(client("bremond", "Ateliers Brémond", Client.State.ACTIVE));
        clients.add(client("lefevre", "Menuiserie Lefèvre", Client.State.ACTIVE));
        clients.add(client("vasseur", "Auto-école Vasseur", Client.State.CLOSED));
    }

    static String nameOf(ClientId id) {
        return switch (id.value()) {
            case "bremond" -> "Ateliers Brémond";
            case "lefevre" -> "Menuiserie Lefèvre";
            default -> "Exploitation";
        };
    }

    private Client client(String id, String name, Client.State state) {
        return new Client(new ClientId(id), name, state, clock.instant());
    }

    @Override
    public List<Client> all() {
        access.require(Permission.of("clients:read"));
        return List.copyOf(clients);
    }

    @Override
    public Optional<Client> find(ClientId id) {
        return all().stream().filter(client -> client.id().equals(id)).findFirst();
    }

    @Override
    public Client create(String id, String name) {
        if (!ClientId.isShaped(id)) {
            throw new ClientRefusal.BadId(id);
        }
        clients.add(client(id, name, Client.State.ACTIVE));
        return clients.get(clients.size() - 1);
    }

    @Override
    public Client change(ClientId id, Client.State state) {
        var changed = client(id.value(), find(id).orElseThrow().name(), state);
        clients.replaceAll(client -> client.id().equals(id) ? changed : client);
        return changed;
    }
}
