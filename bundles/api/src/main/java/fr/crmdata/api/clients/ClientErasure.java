package fr.crmdata.api.clients;

/** Forgets a client for good. Only the operator's staff and the system itself get through. */
public interface ClientErasure {

    /**
     * Locks the client and deletes its database, its users and everything that lets somebody sign in; once more does no harm. Its name and
     * the operator's audit log stay. Areas that keep something outside of the client's database delete it when they hear the event
     * {@code clients.erased}, told in the operator's scope with the client's id as its subject. Backups end by their own time.
     */
    void erase(ClientId client);
}
