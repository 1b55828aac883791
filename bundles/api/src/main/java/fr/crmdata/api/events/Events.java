package fr.crmdata.api.events;

/** Where an area tells what happened. */
public interface Events {

    /**
     * Writes the event into the outbox of the open transaction. Listeners hear of it at least once after the commit, even if
     * the process dies in between, and never if the transaction rolls back.
     */
    void publish(Event event);
}
