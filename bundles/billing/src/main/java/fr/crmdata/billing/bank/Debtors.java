package fr.crmdata.billing.bank;

import fr.crmdata.api.contracts.ContractAccounts.Payer;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.mandate.Scheme;
import java.util.Optional;

/** Who pays for a contract, as who may be debited. */
public final class Debtors {

    private Debtors() {}

    /** As banks want it; empty when town or country are not known. */
    public static Optional<Address> address(Payer payer) {
        return payer.city().isBlank() || !payer.country().matches("[A-Z]{2}")
                ? Optional.empty()
                : Optional.of(new Address(payer.street(), "", payer.postalCode(), payer.city(), payer.country()));
    }

    /** @throws BankRefusal.NoBusiness when a mandate between businesses is wanted and the payer is none */
    public static void requireFitting(Payer payer, Scheme scheme) {
        if (scheme == Scheme.B2B && payer.siren().isBlank() && payer.vatNumber().isBlank()) {
            throw new BankRefusal.NoBusiness(payer.contract());
        }
    }
}
