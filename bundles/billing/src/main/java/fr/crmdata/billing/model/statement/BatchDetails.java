package fr.crmdata.billing.model.statement;

import fr.crmdata.api.money.Money;
import java.util.Optional;

/**
 * What the bank says about the batch that an entry books as one amount.
 *
 * @param count how many payments it holds, 0 when not said
 */
public record BatchDetails(String message, String batch, long count, Optional<Money> total) {}
