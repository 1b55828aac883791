package fr.crmdata.api.operator;

import fr.crmdata.api.clients.ClientId;
import java.time.Instant;
import java.util.List;

/** Events that a listener has refused ten times, over all clients. */
public interface DeadLetters {

    /** The newest first. */
    List<DeadLetter> newest(int limit);

    /** Delivers it again from now on. Needs {@code service:manage}. */
    void retry(ClientId client, String id);

    /** Gives it up for good; audited. Needs {@code service:manage}. */
    void discard(ClientId client, String id);

    /** @param error what the listener said last */
    record DeadLetter(
            String id,
            ClientId client,
            String listener,
            String type,
            String subject,
            int attempts,
            Instant createdAt,
            String error) {}
}
