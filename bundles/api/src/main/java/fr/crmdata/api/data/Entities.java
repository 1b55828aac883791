package fr.crmdata.api.data;

import javax.persistence.EntityManager;

/** The entities of one schema. One service per {@link Schema}, with the property {@code area} of that schema. */
public interface Entities {

    /**
     * The entity manager of the open transaction, routed to the caller's client.
     *
     * @throws IllegalStateException outside a transaction
     */
    EntityManager current();
}
