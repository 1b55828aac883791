package fr.crmdata.api.clients;

import java.time.Instant;

/** A company that subscribed; its data is one database. */
public record Client(ClientId id, String name, State state, Instant createdAt) {

    public enum State {
        /** Its database is being made; a restart finishes the work. */
        PREPARING,
        ACTIVE,
        /** Nobody of it signs in; its data stays. */
        CLOSED
    }
}
