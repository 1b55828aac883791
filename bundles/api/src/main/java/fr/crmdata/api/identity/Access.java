package fr.crmdata.api.identity;

import fr.crmdata.api.Refusal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one place that knows who calls and what they may do.
 *
 * <p>A caller holds for the current thread, from the protocol's entry to its exit. All queries go to the database of the
 * caller's client; without a caller there is no database, so a forgotten check cannot leak.
 */
public interface Access {

    /**
     * The caller of the current thread.
     *
     * @throws AccessRefusal.Unauthenticated when there is none
     */
    Caller caller();

    Optional<Caller> callerIfAny();

    boolean may(Permission permission);

    /**
     * Lets only those through who have the permission, whose client's contract opens the module, and so on.
     *
     * @throws Refusal saying why not; the refusal is audited
     */
    void require(Permission permission);

    /**
     * Whether the caller's client has that area at all just now. The system is let through everywhere; what it does by itself for a
     * client, such as taking in dropped files, asks here before.
     */
    default boolean isOpen(String area) {
        return true;
    }

    /** Does the work as this caller and restores the former one afterwards. */
    <T> T as(Caller caller, Supplier<T> work);

    default void as(Caller caller, Runnable work) {
        as(caller, () -> {
            work.run();
            return null;
        });
    }
}
