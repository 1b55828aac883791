package fr.crmdata.api.data;

import java.sql.Connection;
import java.util.function.Supplier;

/**
 * One use case, one transaction.
 *
 * <p>Two services: property {@code database=client} works on the database of the caller's client,
 * {@code database=operator} on the operator's. Everything inside (entities of any area, outbox, audit, files) is on one
 * connection and committed together. A transaction lost to a deadlock is tried again, so the work may run more than once:
 * it must not do anything outside the database but {@link #afterCommit}.
 */
public interface Transactions {

    /** Does the work in one transaction; joins the one that is already open on this thread. */
    <T> T inOne(Supplier<T> work);

    default void inOne(Runnable work) {
        inOne(() -> {
            work.run();
            return null;
        });
    }

    /** To be done once the open transaction is committed, in the order of the calls; not at all if it rolls back. */
    void afterCommit(Runnable action);

    /**
     * The connection of the open transaction, for bulk work. It cannot be closed or committed by its user.
     *
     * @throws IllegalStateException outside a transaction
     */
    Connection connection();

    boolean isOpen();
}
