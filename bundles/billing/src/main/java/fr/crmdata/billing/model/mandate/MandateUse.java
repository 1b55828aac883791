package fr.crmdata.billing.model.mandate;

import fr.crmdata.billing.model.account.Holder;
import java.time.LocalDate;
import java.util.Optional;

/** All that a debit must say of its mandate. */
public record MandateUse(
        MandateReference reference,
        Scheme scheme,
        Sequence sequence,
        LocalDate signedOn,
        Holder debtor,
        Optional<Amendment> amendment) {}
