package fr.crmdata.licensing.office;

import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.model.rules.Amounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What the days bring for all contracts: each act is done once, and can be explained. Reading needs {@code licensing:read}. */
public interface DailyWork {

    /**
     * What a run for that day would do if nothing happens before. Nothing is written.
     *
     * @param day today or later; the days in between are gone through
     * @param cursor number of the last contract that was looked at
     * @param limit of contracts that are looked at, 500 at most
     */
    Slice<Due> dryRun(LocalDate day, Optional<String> cursor, int limit);

    /** An act that is to be done. */
    record Due(String contract, String holder, Act act) {}

    /** Does everything due until that day, today or an earlier one. Needs {@code licensing:run}. */
    Report run(LocalDate day);

    /** @param failed contracts that could not be read; they are tried again by the next run */
    record Report(LocalDate day, long contracts, long acts, long failed) {}

    /** What was done, the newest first. */
    Slice<Done> log(LogFilter filter, Optional<String> cursor, int limit);

    /** @throws fr.crmdata.licensing.model.LicensingRefusal.UnknownAct when there is none of that id */
    Done done(String id);

    /** @param kinds empty for all */
    record LogFilter(
            Optional<String> contract, Set<ActKind> kinds, Optional<LocalDate> from, Optional<LocalDate> until) {
        public LogFilter {
            kinds = Set.copyOf(kinds);
        }

        public static LogFilter all() {
            return new LogFilter(Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
        }

        public static LogFilter of(String contract) {
            return new LogFilter(Optional.of(contract), Set.of(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * An act that was done.
     *
     * @param key unique within the contract for ever
     * @param on day for which it was done
     * @param at when
     * @param why the calculation
     * @param letter number of the letter that was written for it; empty text for none
     */
    record Done(
            String id,
            String contract,
            String holder,
            String key,
            ActKind kind,
            Clause clause,
            LocalDate on,
            Instant at,
            Reason why,
            Optional<Amounts> amounts,
            String letter) {}
}
