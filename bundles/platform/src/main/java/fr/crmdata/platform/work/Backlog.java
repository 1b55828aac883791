package fr.crmdata.platform.work;

import fr.crmdata.api.clients.ClientId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much a chore has left undone, by client, as it saw it last: for figures, without opening every client's database. */
public final class Backlog {

    private final Map<ClientId, Integer> left = new ConcurrentHashMap<>();

    /** To be called at the end of each visit. */
    public void set(ClientId client, int count) {
        if (count == 0) {
            left.remove(client);
        } else {
            left.put(client, count);
        }
    }

    /** Over all clients. */
    public long total() {
        return left.values().stream().mapToLong(Integer::longValue).sum();
    }
}
