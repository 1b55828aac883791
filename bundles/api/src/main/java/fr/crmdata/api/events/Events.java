package fr.crmdata.api.events;

import java.util.Collection;

/** Where an area tells what happened. */
public interface Events {

    /**
     * Writes the event into the outbox of the open transaction. Listeners hear of it at least once after the commit, even if
     * the process dies in between, and never if the transaction rolls back.
     */
    void publish(Event event);

    /** Writes many events at once, in their order. */
    default void publishAll(Collection<Event> events) {
        events.forEach(this::publish);
    }
}
