package fr.crmdata.api.tasks;

import java.time.LocalDate;

/**
 * What is to be done for every date. Offered as an OSGi service.
 *
 * <p>The platform calls it for each date that is not yet done, in order, after downtime too, once across nodes. It may be
 * called again for a date whose run was cut off, so it must be idempotent.
 */
public interface DailyTask {

    /** Stable and unique; the platform remembers by it what is done. */
    String name();

    /** Whose work it is. */
    Scope scope();

    /**
     * Does what is due on a date, as the system within the scope's database.
     *
     * @return what was done, in a few words for the report
     */
    String run(LocalDate date);

    /** Whether dates missed during downtime are made up for one by one, or only the latest matters. */
    default CatchUp catchUp() {
        return CatchUp.EVERY_DATE;
    }

    enum Scope {
        /** Once per client and date. */
        EVERY_CLIENT,
        /** Once per date, on the operator's database. */
        OPERATOR
    }

    enum CatchUp {
        EVERY_DATE,
        LATEST_ONLY
    }
}
