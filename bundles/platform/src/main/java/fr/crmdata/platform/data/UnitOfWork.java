package fr.crmdata.platform.data;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open transaction: its connection, the entity managers that work on it, and what is to follow. */
public final class UnitOfWork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UnitOfWork.class);

    private final Databases.Lease lease;
    private final Connection forOthers;
    private final Map<String, EntityManager> managers = new LinkedHashMap<>();
    private final List<Runnable> beforeCommit = new ArrayList<>();
    private final Map<Object, List<?>> gathered = new HashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    UnitOfWork(Databases.Lease lease) {
        this.lease = lease;
        this.forOthers = UncloseableConnection.insideTransaction(lease.connection());
    }

    ClientId client() {
        return lease.client();
    }

    /** For the platform itself, without detour. */
    Sql sql() {
        return Sql.on(lease.connection());
    }

    Connection connection() {
        return forOthers;
    }

    EntityManager manager(String area, Supplier<EntityManager> factory) {
        return managers.computeIfAbsent(area, any -> {
            var manager = factory.get();
            manager.getTransaction().begin();
            return manager;
        });
    }

    /**
     * Keeps an item for an action that runs once, with all items, as the last thing before the commit.
     *
     * @param running how the action is to be run
     */
    @SuppressWarnings("unchecked") // Only items of an action's own type are gathered under it.
    <T> void gather(Consumer<List<T>> action, T item, Consumer<Runnable> running) {
        var items = (List<T>) gathered.get(action);
        if (items == null) {
            items = new ArrayList<>();
            gathered.put(action, items);
            var all = items;
            beforeCommit.add(() -> {
                gathered.remove(action);
                running.accept(() -> action.accept(all));
            });
        }
        items.add(item);
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void commit() throws SQLException {
        // An entity manager's commit writes what is left to write; its connection ignores the commit itself.
        managers.values().forEach(manager -> manager.getTransaction().commit());
        for (var i = 0; i < beforeCommit.size(); i++) {
            beforeCommit.get(i).run();
        }
        lease.connection().commit();
    }

    /** To be called when the unit is closed and no longer bound to the thread. */
    void runAfterCommit() {
        for (var action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("what should follow a commit of {} failed", client(), e);
            }
        }
    }

    /** Gives everything back; what was not committed is undone. */
    @Override
    public void close() {
        try {
            for (var manager : managers.values()) {
                closeManager(manager);
            }
        } finally {
            try {
                lease.connection().rollback();
            } catch (SQLException e) {
                LOG.warn("rollback on {} failed", client(), e);
            } finally {
                lease.close();
            }
        }
    }

    private static void closeManager(EntityManager manager) {
        try {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            manager.close();
        } catch (RuntimeException e) {
            LOG.warn("an entity manager did not close", e);
        }
    }
}
