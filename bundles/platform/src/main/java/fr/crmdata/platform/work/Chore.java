package fr.crmdata.platform.work;

import fr.crmdata.api.clients.ClientId;
import java.time.Duration;
import java.util.Optional;

/** Something the platform does for one client after the other, whenever there is something to do. */
public interface Chore {

    String name();

    /** How many clients are served at once. */
    int threads();

    /**
     * Does all there is to do for a client now.
     *
     * @return when to come back without being woken, for instance for another try; empty when nothing is left
     */
    Optional<Duration> visit(ClientId client);

    /** Whether anything waits in the client's database, now or for later. */
    boolean hasWork(ClientId client);
}
