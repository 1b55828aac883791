package fr.crmdata.api.identity;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;

/**
 * Who asks for something, on behalf of which client.
 *
 * @param kind how the caller came in
 * @param id the user's id, or the name of what acts for the system
 * @param name what people read in histories
 * @param client whose data is worked on; {@link ClientId#OPERATOR} for the operator's own
 * @param role what the permissions are taken from
 * @param language in which answers are written
 */
public record Caller(Kind kind, String id, String name, ClientId client, Role role, Language language) {

    /** How a caller came in. */
    public enum Kind {
        /** A person in the browser. */
        USER,
        /** A program with an API token. */
        PROGRAM,
        /** The operator's staff at the Karaf console, or inside a client's data for a stated reason. */
        STAFF,
        /** The product itself: daily tasks, routes, resumed jobs. */
        SYSTEM
    }

    /** The product itself, working for a client; {@code name} says which part of it. */
    public static Caller system(ClientId client, String name) {
        return new Caller(Kind.SYSTEM, "system", name, client, Role.ADMINISTRATOR, Language.FR);
    }

    public boolean isSystem() {
        return kind == Kind.SYSTEM;
    }
}
