package fr.crmdata.billing.documents;

import fr.crmdata.api.Language;
import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.collection.Creditor;
import fr.crmdata.billing.model.mandate.MandateReference;
import fr.crmdata.billing.model.mandate.Scheme;
import java.util.Optional;

/**
 * What a mandate form is printed from.
 *
 * @param debtor holder of the account; empty text for a line to be filled in
 * @param account empty for a line to be filled in
 */
public record MandatePaper(
        String contract,
        Scheme scheme,
        MandateReference reference,
        Creditor creditor,
        String debtor,
        Optional<Address> address,
        Optional<Iban> account,
        Language language) {}
