package fr.crmdata.billing.model.collection;

import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.account.Holder;

/** Who collects, and on which account. */
public record Creditor(Holder account, CreditorIdentifier identifier) {}
