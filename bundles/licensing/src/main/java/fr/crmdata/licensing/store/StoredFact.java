package fr.crmdata.licensing.store;

import fr.crmdata.licensing.model.contract.Fact;
import java.time.Instant;

/**
 * A fact as it was entered.
 *
 * @param withdraws id of the fact that this one withdraws; empty text for none
 */
public record StoredFact(String id, String contract, Fact fact, String withdraws, Instant at, String by) {}
