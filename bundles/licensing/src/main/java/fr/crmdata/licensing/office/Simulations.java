package fr.crmdata.licensing.office;

import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.simulation.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens if: runs a contract ahead by the rules of the daily run. Nothing is written. Needs {@code licensing:read}. */
public interface Simulations {

    /**
     * @param contract number of an existing one; empty to go by the supposed facts alone
     * @param supposed facts that are only thought of
     * @param settings conventions that are to be others, by their names in {@link SettingsForm}
     * @param horizon last day, at most thirty years after the first fact
     * @param paidUntil invoices due until this day are supposed to be paid in time, of an existing contract those to come; empty: only
     *     the payments among the facts count
     */
    record Question(
            Optional<String> contract,
            List<Fact> supposed,
            Map<String, String> settings,
            LocalDate horizon,
            Optional<LocalDate> paidUntil) {
        public Question {
            supposed = List.copyOf(supposed);
            settings = Map.copyOf(settings);
        }
    }

    /** @throws fr.crmdata.licensing.model.LicensingRefusal when a supposed fact cannot be */
    Timeline run(Question question);
}
