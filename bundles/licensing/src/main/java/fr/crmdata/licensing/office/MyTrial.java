package fr.crmdata.licensing.office;

import fr.crmdata.licensing.model.rules.Amounts;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The trial of the caller's client: until when, and what it becomes. No other can be named. */
public interface MyTrial {

    /** Empty when there is none, or it is a contract already. Needs {@code licensing:own}. */
    Optional<Trial> view();

    /**
     * @param until last day; the day after it the contract begins by itself
     * @param seats by module, in the trial and in the contract
     * @param fee of each billing period
     * @param months of a billing period
     */
    record Trial(LocalDate until, Map<String, Integer> seats, Amounts fee, int months) {
        public Trial {
            seats = Map.copyOf(seats);
        }
    }

    /**
     * Ends the trial by beginning the contract today, as it was ordered. Needs {@code licensing:declare}; the operator's staff cannot do it
     * in a client's name.
     *
     * @return number of the contract
     * @throws fr.crmdata.licensing.model.OrderRefusal when there is no trial
     */
    String subscribe();
}
