package fr.crmdata.api.web;

import fr.crmdata.api.clients.ClientId;
import java.util.Map;

/**
 * Tells open browsers what has changed, by server-sent events. Nothing is kept for those who are not there; what must not be
 * missed is in the database and on the next page.
 */
public interface LiveUpdates {

    /** Everybody of a client who has a page open. */
    void tell(ClientId client, String event, Map<String, String> data);

    /** One user, in all open pages. */
    void tellUser(ClientId client, String userId, String event, Map<String, String> data);
}
