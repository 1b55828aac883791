package fr.crmdata.platform.tasks;

import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.platform.data.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** The right of one node to do something, for a while; a node that dies loses it by not renewing. */
final class Lease {

    private static final Duration TERM = Duration.ofMinutes(2);

    private final Work work;
    private final String name;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    Lease(Work operatorWork, String name, Clock systemClock) {
        this.work = operatorWork;
        this.name = name;
        this.clock = systemClock;
    }

    /** Takes or renews it. @return whether this node has it now */
    boolean take() {
        var now = clock.instant();
        var taken = work.inOne(() -> work.sql()
                .update(
                        "UPDATE node_lease SET holder = ?, until_at = ? WHERE name = ? AND (holder = ? OR until_at < ?)",
                        holder,
                        now.plus(TERM),
                        name,
                        holder,
                        now));
        return taken > 0 || insert();
    }

    private boolean insert() {
        try {
            return work.inOne(() -> work.sql()
                            .update(
                                    "INSERT INTO node_lease (name, holder, until_at) VALUES (?, ?, ?)",
                                    name,
                                    holder,
                                    clock.instant().plus(TERM)))
                    > 0;
        } catch (DatabaseException e) {
            if (DatabaseException.isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }
}
