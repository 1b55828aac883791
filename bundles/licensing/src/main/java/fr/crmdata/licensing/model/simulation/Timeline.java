package fr.crmdata.licensing.model.simulation;

import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.model.contract.ContractState;
import fr.crmdata.licensing.model.rules.Amounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The course of a contract.
 *
 * @param entries in the order of their days
 * @param state on the last day
 * @param withoutRate days on which something is paid late whose interest cannot be told, because no rate is published for them
 */
public record Timeline(List<Entry> entries, ContractState state, List<LocalDate> withoutRate) {

    public Timeline {
        entries = List.copyOf(entries);
        withoutRate = List.copyOf(withoutRate);
    }

    /** What an entry is about. */
    public enum Kind {
        FACT,
        INVOICE,
        LETTER,
        /** Asked of a person at the operator's. */
        TASK,
        /** The contract stands differently from this day on. */
        STATE,
        /** The last day of a delay, or the first of a right. */
        DEADLINE;

        public static Kind of(ActKind act) {
            return switch (act.way()) {
                case INVOICE -> INVOICE;
                case LETTER -> LETTER;
                case TASK -> TASK;
                case STATE -> STATE;
            };
        }
    }

    /**
     * One line.
     *
     * @param key stable within the contract
     * @param why the calculation
     */
    public record Entry(LocalDate on, Kind kind, String key, Clause clause, Optional<Amounts> amounts, Reason why) {}
}
