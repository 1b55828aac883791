package fr.crmdata.api.events;

import java.util.Set;

/**
 * Hears of committed events. Offered as an OSGi service; while it is away its events wait.
 *
 * <p>Called as the system within the client's scope, in a transaction of its own. An exception means "not yet": the event
 * comes again later, first after a second, then ever more seldom, and after ten times lies on the dead-letter list for the
 * operator. Since an event can come twice, listeners must not mind.
 */
public interface EventListener {

    /** Stable name; the outbox remembers by it who has heard what. */
    String name();

    /** The event types it wants. */
    Set<String> types();

    void on(Event event);
}
