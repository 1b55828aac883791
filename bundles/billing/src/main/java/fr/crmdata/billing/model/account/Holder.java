package fr.crmdata.billing.model.account;

import fr.crmdata.api.money.SepaArea;
import java.util.Optional;

/**
 * Whose account it is.
 *
 * @param bic of the bank, where the bank that gets the file wants it; within SEPA the IBAN is enough
 */
public record Holder(String name, Optional<Address> address, Iban iban, Optional<String> bic) {

    public Holder {
        bic.ifPresent(code -> {
            if (!code.matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")) {
                throw new IllegalArgumentException(code);
            }
        });
    }

    public static Holder of(String name, Iban iban) {
        return new Holder(name, Optional.empty(), iban, Optional.empty());
    }

    /** Whether payments must name the address: the bank is outside the European Economic Area. */
    public boolean needsAddress() {
        return !SepaArea.isEea(iban.country());
    }
}
