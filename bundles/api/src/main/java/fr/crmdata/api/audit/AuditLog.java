package fr.crmdata.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and checks the log of the caller's client. */
public interface AuditLog {

    /** Entries, newest first, numbered below {@code before} if given. */
    List<Entry> entries(Optional<Long> before, int limit);

    /** Recomputes the chain from the first entry. */
    Verdict verify();

    /**
     * @param number 1, 2, 3 … without gap within one database
     * @param who name of the caller; {@code whoId} the id
     */
    record Entry(
            long number,
            Instant at,
            String whoId,
            String who,
            String action,
            String subject,
            Map<String, String> details,
            String hash) {}

    /**
     * @param entries how many were read
     * @param firstBad number of the first entry that does not fit its hash or its predecessor; empty when all fit
     */
    record Verdict(long entries, Optional<Long> firstBad) {
        public boolean intact() {
            return firstBad.isEmpty();
        }
    }
}
