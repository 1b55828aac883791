package fr.crmdata.api.operator;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.identity.Caller;
import java.sql.Savepoint;
import java.util.function.Supplier;

/**
 * The operator's database, for whoever calls: what the operator keeps about its clients lies there, also when a client's people look at
 * their own or do something about it. Audit and events of what is done here are in the same transaction, in the name of the caller.
 *
 * <p>Permissions are checked before, with the caller as they came; whoever answers a client looks for the client's own only.
 */
public interface OperatorDatabase {

    /** Does the work in one transaction for the operator; joins the one that is open. */
    <T> T inOne(Supplier<T> work);

    default void inOne(Runnable work) {
        inOne(() -> {
            work.run();
            return null;
        });
    }

    /** Plain SQL in the open transaction. */
    Sql sql();

    /** Where the open transaction can go back to when a statement fails. */
    Savepoint savepoint();

    void backTo(Savepoint point);

    /** To be done once the open transaction is committed. */
    void afterCommit(Runnable action);

    /** Who does it. */
    Caller caller();
}
