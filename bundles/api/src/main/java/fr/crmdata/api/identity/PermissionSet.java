package fr.crmdata.api.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The permissions an area knows, and what the ready-made roles get of them. Offered as an OSGi service. */
public interface PermissionSet {

    /** All of them, in the order in which a page shows them. */
    List<Permission> all();

    /** Whose they are. A client's administrator gets all of {@link Audience#CLIENTS}, the staff all of the operator's. */
    default Audience audience() {
        return Audience.CLIENTS;
    }

    /** What the other ready-made roles get. */
    Map<Role, Set<Permission>> defaults();

    enum Audience {
        CLIENTS,
        OPERATOR
    }
}
