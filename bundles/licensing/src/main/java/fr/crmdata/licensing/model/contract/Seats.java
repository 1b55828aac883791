package fr.crmdata.licensing.model.contract;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** How many named users of each module the contract has. Terms 1 and 8. */
public final class Seats {

    private final Reading reading;

    Seats(Reading reading) {
        this.reading = reading;
    }

    /** All modules that ever had a seat. */
    public Set<String> modules() {
        var modules = new TreeSet<String>();
        reading.known().all(Fact.SeatsAdded.class).forEach(added -> modules.add(added.module()));
        return modules;
    }

    /** A seat that was taken away stays until the end of the period in which that happened. */
    public int on(LocalDate day, String module) {
        var seats = 0;
        for (var added : reading.known().all(Fact.SeatsAdded.class)) {
            if (added.module().equals(module) && !added.on().isAfter(day)) {
                seats += added.seats();
            }
        }
        for (var removed : reading.known().all(Fact.SeatsRemoved.class)) {
            if (removed.module().equals(module) && !effect(removed.on()).isAfter(day)) {
                seats -= removed.seats();
            }
        }
        return Math.max(0, seats);
    }

    private LocalDate effect(LocalDate removed) {
        return reading.start().filter(start -> !removed.isBefore(start)).isPresent()
                ? reading.periods().firstAfter(removed).first()
                : removed;
    }
}
