package fr.crmdata.api.audit;

import java.util.Map;

/** Where areas write who did what. */
public interface Audit {

    /**
     * Adds an entry to the log of the open transaction's database, or in a transaction of its own when none is open. Time and
     * caller are added by the platform, and each entry carries the hash of the one before.
     *
     * @param action {@code <area>.<verb>}, such as {@code contacts.merged}
     * @param subject id of what it was done to; empty when there is none
     * @param details small facts; no secrets
     */
    void record(String action, String subject, Map<String, String> details);

    default void record(String action, String subject) {
        record(action, subject, Map.of());
    }
}
