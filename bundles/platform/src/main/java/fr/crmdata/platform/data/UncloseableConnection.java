package fr.crmdata.platform.data;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Savepoint;
import java.util.List;
import java.util.Set;

/** A connection for those who must not end it: closing, and what belongs to the owner, does nothing. */
final class UncloseableConnection {

    private static final Set<String> OWNERS_BUSINESS = Set.of("close", "abort");
    private static final Set<String> TRANSACTION_OWNERS_BUSINESS =
            Set.of("close", "abort", "commit", "rollback", "setAutoCommit", "setTransactionIsolation", "setReadOnly");

    private UncloseableConnection() {}

    /** May commit, must not close. */
    static Connection of(Connection connection) {
        return wrap(connection, OWNERS_BUSINESS);
    }

    /** Works inside somebody else's transaction: must neither commit nor close. */
    static Connection insideTransaction(Connection connection) {
        return wrap(connection, TRANSACTION_OWNERS_BUSINESS);
    }

    private static Connection wrap(Connection connection, Set<String> ignored) {
        return (Connection) Proxy.newProxyInstance(
                UncloseableConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    // Going back to a savepoint ends nothing.
                    if (ignored.contains(method.getName())
                            && method.getReturnType() == void.class
                            && !List.of(method.getParameterTypes()).contains(Savepoint.class)) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
