package fr.crmdata.api.identity;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.clients.ClientId;
import java.util.Optional;

/**
 * A further condition on every permission, such as a licensed module or a suspended contract. Offered as an OSGi service;
 * asked on every check, so it must answer from memory.
 */
public interface AccessRule {

    /** Why this caller may not, although a role says so; empty when nothing stands against it. */
    Optional<Refusal> objection(Caller caller, Permission permission);

    /** What stands against an area of a client as a whole, whoever calls; asked for work that nobody asked for, such as dropped files. */
    default Optional<Refusal> objection(ClientId client, String area) {
        return Optional.empty();
    }
}
