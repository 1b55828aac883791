package fr.crmdata.licensing.office;

import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.contract.Fact;
import java.time.Instant;
import java.util.Optional;

/**
 * A fact of a contract and how it came to be known.
 *
 * @param id by which it can be withdrawn
 * @param sentence that says it
 * @param by who entered it; the daily run has a name, too
 * @param withdrawn why it was said never to have been so; empty as long as it counts
 */
public record RecordedFact(
        String id, Fact fact, Clause clause, Reason sentence, Instant at, String by, Optional<String> withdrawn) {}
