package fr.crmdata.licensing.access;

import fr.crmdata.licensing.model.contract.Phase;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What a client's contract opens on a day.
 *
 * @param isBound whether there is anything that restricts the client; without contract or licence there is not
 * @param since first day of the suspension, if it is suspended
 * @param last day of the contract, if it is over
 * @param keepsData whether the data are still there after the end
 * @param seats ids of the people who have a seat, by module; a module without seats is not there
 */
public record Standing(
        boolean isBound,
        Phase phase,
        LocalDate since,
        LocalDate last,
        boolean keepsData,
        Map<String, Set<String>> seats) {

    static final Standing FREE = new Standing(false, Phase.ACTIVE, LocalDate.MIN, LocalDate.MAX, true, Map.of());

    public Standing {
        seats = Map.copyOf(seats);
    }

    boolean isOver() {
        return phase == Phase.ENDED || phase == Phase.ERASED;
    }
}
