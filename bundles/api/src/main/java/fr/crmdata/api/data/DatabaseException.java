package fr.crmdata.api.data;

import java.sql.SQLException;
import java.util.Set;

/** What the database answered when it could not do what was asked. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Serialization failure, deadlock (both engines), Derby's lock timeout. */
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "40XL1", "40XL2");

    /** Unique violation: Derby and PostgreSQL agree. */
    private static final String DUPLICATE_KEY = "23505";

    public DatabaseException(SQLException cause) {
        super(cause);
    }

    /** Whether the transaction lost against another one and may be tried again. */
    public static boolean isWorthAnotherTry(Throwable failure) {
        var state = stateOf(failure);
        return state != null && TRY_AGAIN.contains(state);
    }

    /** Whether a row with that key was there already. */
    public static boolean isDuplicateKey(Throwable failure) {
        return DUPLICATE_KEY.equals(stateOf(failure));
    }

    private static @org.jspecify.annotations.Nullable String stateOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
