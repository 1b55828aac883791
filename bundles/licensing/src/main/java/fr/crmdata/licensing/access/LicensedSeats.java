package fr.crmdata.licensing.access;

import java.util.Map;
import java.util.Optional;

/** What a server on a client's premises may be used for. */
@FunctionalInterface
public interface LicensedSeats {

    /**
     * Seats by module that the installed licence gives to each company on this server; nothing in it while there is no licence that
     * opens.
     *
     * @return empty on a server that needs no licence
     */
    Optional<Map<String, Integer>> bought();

    /** What is left of seats that a contract gives: never more than the licence gives, where one is needed. */
    default int atMost(String module, int seats) {
        return bought().map(bought -> Math.min(seats, bought.getOrDefault(module, 0)))
                .orElse(seats);
    }
}
