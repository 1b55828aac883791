package fr.crmdata.platform.clients;

import fr.crmdata.api.clients.ClientId;

/** Keeps something about clients in memory that does not hold any more once a client is closed or opened. */
public interface ClientWatcher {

    void stateChanged(ClientId client);
}
