package fr.crmdata.api.operator;

import fr.crmdata.api.Refusal;
import java.time.ZonedDateTime;

/** The business clock, which can be put forward in demo mode. */
public interface DemoClock {

    boolean isSettable();

    /** In Europe/Paris. */
    ZonedDateTime now();

    /**
     * Puts the clock forward; daily tasks of the dates in between are made up for. Needs {@code service:manage}.
     *
     * @throws Refusal outside demo mode, or when it would go back
     */
    void setTo(ZonedDateTime time);
}
