package fr.crmdata.api.web;

import fr.crmdata.api.clients.ClientId;
import java.util.Map;

/**
 * Tells open browsers what has changed, by server-sent events. Nothing is kept for those who are not there; what must not be
 * missed is in the database and on the next page. Everybody of the client hears it, whatever they may see: send ids and
 * counts, and let the page fetch the rest with the person's own permissions.
 *
 * <p>Pages receive it as the DOM event {@code crm:<event>} on the document. Ready-made events: {@code job} with {@code id} and
 * {@code percent} moves progress bars, {@code notification} with {@code unseen} the bell.
 */
public interface LiveUpdates {

    /** Everybody of a client who has a page open. */
    void tell(ClientId client, String event, Map<String, String> data);

    /** One user, in all open pages. */
    void tellUser(ClientId client, String userId, String event, Map<String, String> data);
}
