package fr.crmdata.api.clients;

import java.util.List;
import java.util.Optional;

/** All clients of this installation. Only the operator's staff and the system itself get through. */
public interface Clients {

    /** All of them by id, the operator's own database left out. */
    List<Client> all();

    Optional<Client> find(ClientId id);

    /**
     * Makes a client with an empty database, ready for its first user.
     *
     * @throws ClientRefusal when the id is taken, badly shaped or reserved, or the name is empty
     */
    Client create(String id, String name);

    /** Locks a client out, or lets it in again; its data is not touched. */
    Client change(ClientId id, Client.State state);
}
