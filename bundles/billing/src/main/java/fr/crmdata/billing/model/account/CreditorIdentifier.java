package fr.crmdata.billing.model.account;

import fr.crmdata.billing.model.BillingRefusal;
import java.util.Locale;

/**
 * Who may debit: the SEPA creditor identifier (ICS), in France {@code FRkkZZZnnnnnn}. The business code (signs 5 to 7) is
 * the creditor's own choice and left out of the check digits.
 */
public record CreditorIdentifier(String value) {

    private static final int FRENCH_LENGTH = 13;

    /** @throws BillingRefusal.BadCreditorIdentifier when it was mistyped */
    public CreditorIdentifier {
        if (!value.matches("[A-Z]{2}\\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28}")
                || (value.startsWith("FR") && value.length() != FRENCH_LENGTH)
                || Mod97.of(value.substring(7) + value.substring(0, 4)) != 1) {
            throw new BillingRefusal.BadCreditorIdentifier(value);
        }
    }

    public static CreditorIdentifier parse(String text) {
        return new CreditorIdentifier(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }

    /** With the check digits that belong to it. */
    public static CreditorIdentifier of(String country, String business, String national) {
        return new CreditorIdentifier(country + Mod97.digits(country, national) + business + national);
    }

    @Override
    public String toString() {
        return value;
    }
}
