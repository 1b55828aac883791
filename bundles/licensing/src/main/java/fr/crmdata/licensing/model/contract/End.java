package fr.crmdata.licensing.model.contract;

import fr.crmdata.licensing.model.Clause;
import java.time.LocalDate;

/**
 * How a contract ends.
 *
 * @param last its last day, until midnight
 * @param owedInFull whether the period of that day is owed as a whole
 * @param since the day from which this was certain
 */
public record End(LocalDate last, Clause clause, boolean owedInFull, LocalDate since) {}
