package fr.crmdata.platform.data;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Transactions on the database that a supplier names at the moment they begin. */
public final class Work implements Transactions {

    private static final int TRIES = 6;

    private final Databases databases;
    private final Supplier<ClientId> target;
    private final ThreadLocal<UnitOfWork> current = new ThreadLocal<>();

    /** @param target whose database; may refuse */
    public Work(Databases databases, Supplier<ClientId> target) {
        this.databases = databases;
        this.target = target;
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        var client = target.get();
        var unit = current.get();
        if (unit != null) {
            if (!unit.client().equals(client)) {
                throw new IllegalStateException(
                        "a transaction on " + unit.client() + " cannot go on in the database of " + client);
            }
            return work.get();
        }
        var other = databases.openUnit(client);
        if (other.isPresent()) {
            return joined(other.get(), work);
        }
        for (var attempt = 1; ; attempt++) {
            try {
                return once(client, work);
            } catch (RuntimeException e) {
                if (attempt == TRIES || !DatabaseException.isWorthAnotherTry(e)) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(5L << attempt)));
            }
        }
    }

    /** The operator's own database is reached by two ways; whoever comes second is in the same transaction. */
    private <T> T joined(UnitOfWork unit, Supplier<T> work) {
        current.set(unit);
        try {
            return work.get();
        } finally {
            current.remove();
        }
    }

    private <T> T once(ClientId client, Supplier<T> work) {
        T result;
        var unit = new UnitOfWork(databases.lease(client));
        current.set(unit);
        databases.opened(unit);
        try (unit) {
            result = work.get();
            unit.commit();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        } finally {
            databases.closed(unit);
            current.remove();
        }
        unit.runAfterCommit();
        return result;
    }

    @Override
    public void afterCommit(Runnable action) {
        open().afterCommit(action);
    }

    /**
     * Keeps an item for what is done with all of them together as the last thing before the commit, when all entities are written. It must
     * be short, others may wait for it, and finds the transaction open here, though another service may have opened it.
     *
     * @param action always the same object for the same purpose
     */
    public <T> void gather(Consumer<List<T>> action, T item) {
        var unit = open();
        unit.gather(action, item, last -> within(unit, last));
    }

    private void within(UnitOfWork unit, Runnable action) {
        var before = current.get();
        current.set(unit);
        try {
            action.run();
        } finally {
            if (before == null) {
                current.remove();
            } else {
                current.set(before);
            }
        }
    }

    @Override
    public Connection connection() {
        return open().connection();
    }

    /** Plain SQL in the open transaction. */
    public Sql sql() {
        return open().sql();
    }

    @Override
    public boolean isOpen() {
        return current.get() != null;
    }

    UnitOfWork open() {
        var unit = current.get();
        if (unit == null) {
            throw new IllegalStateException("no transaction is open");
        }
        return unit;
    }
}
