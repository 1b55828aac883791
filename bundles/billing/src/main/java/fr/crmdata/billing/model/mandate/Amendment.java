package fr.crmdata.billing.model.mandate;

import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.account.Iban;
import java.util.Optional;

/**
 * What has changed in a mandate since it was last used; goes with the next debit, so that the debtor's bank finds it.
 *
 * @param originalAccount the former account, where the bank has stayed the same
 * @param otherBank whether the debtor has changed banks ({@code SMNDA})
 */
public record Amendment(
        Optional<MandateReference> originalReference,
        Optional<CreditorIdentifier> originalCreditor,
        Optional<String> originalCreditorName,
        Optional<Iban> originalAccount,
        boolean otherBank) {

    public boolean isEmpty() {
        return originalReference.isEmpty()
                && originalCreditor.isEmpty()
                && originalCreditorName.isEmpty()
                && originalAccount.isEmpty()
                && !otherBank;
    }
}
