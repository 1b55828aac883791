package fr.crmdata.platform.data;

import fr.crmdata.api.data.Entities;
import fr.crmdata.api.data.Schema;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import javax.sql.DataSource;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entities of one schema, over whichever database the open transaction is on. */
final class AreaEntities implements Entities, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AreaEntities.class);

    private final Schema schema;
    private final Work work;
    private final Databases databases;
    private volatile @org.jspecify.annotations.Nullable EntityManagerFactory factory;

    AreaEntities(Schema schema, Work work, Databases databases) {
        this.schema = schema;
        this.work = work;
        this.databases = databases;
    }

    @Override
    public EntityManager current() {
        return work.open().manager(schema.area(), () -> factory().createEntityManager());
    }

    /** Made at the first use, or ahead of it by whoever has time. */
    EntityManagerFactory factory() {
        var made = factory;
        if (made == null) {
            synchronized (this) {
                made = factory;
                if (made == null) {
                    made = make();
                    factory = made;
                }
            }
        }
        return made;
    }

    /** Makes the factory now, so that the first user does not wait for it. */
    void prepare() {
        factory();
    }

    private EntityManagerFactory make() {
        // OpenJPA gets the connection of the open transaction, whichever database that is on.
        ConnectionSource source = work::connection;
        var unit = new AreaUnit(schema, source);
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(PersistenceProviderImpl.class.getClassLoader());
        try {
            return new PersistenceProviderImpl().createContainerEntityManagerFactory(unit, settings(source));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Map<String, Object> settings(DataSource source) {
        return Map.ofEntries(
                Map.entry("openjpa.ConnectionFactory", source),
                Map.entry("openjpa.ConnectionFactoryMode", "local"),
                Map.entry("openjpa.ConnectionRetainMode", "always"),
                Map.entry("openjpa.jdbc.DBDictionary", databases.dictionary()),
                Map.entry("openjpa.DataCache", "false"),
                Map.entry("openjpa.QueryCache", "false"),
                Map.entry("openjpa.RuntimeUnenhancedClasses", "unsupported"),
                Map.entry("openjpa.DynamicEnhancementAgent", "false"),
                Map.entry("openjpa.Multithreaded", "false"),
                Map.entry("openjpa.AutoDetach", ""),
                Map.entry("openjpa.Log", "slf4j"));
    }

    @Override
    public synchronized void close() {
        var made = factory;
        if (made != null) {
            factory = null;
            try {
                made.close();
            } catch (PersistenceException | IllegalStateException e) {
                // A transaction in the background ended while its entity manager was being closed: nothing is left
                // open.
                LOG.debug("closing the entities of {} met a transaction that was ending", schema.area(), e);
            }
        }
    }
}
