package fr.crmdata.api.data;

import java.util.List;

/**
 * What an area keeps in a database: tables from numbered migrations, rows by entity classes. Offered as an OSGi service;
 * the platform applies the migrations when a database is opened and answers with an {@link Entities} service.
 */
public interface Schema {

    /** The area's name, lower case: prefix of its tables and key of its {@link Entities}. */
    String area();

    /** Whose databases have it. */
    Place place();

    /**
     * Paths of the migrations in the bundle of this object's class, in the order in which they apply. Only ever appended to:
     * a released migration is never changed.
     */
    List<String> migrations();

    /** Entity classes, enhanced at build time. */
    List<Class<?>> entities();

    enum Place {
        EVERY_CLIENT,
        OPERATOR
    }
}
