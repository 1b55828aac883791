package fr.crmdata.billing.model.invoice;

import fr.crmdata.billing.model.account.Address;

/**
 * Who sells or buys.
 *
 * @param siren nine digits, compulsory on invoices between French businesses; empty for others
 * @param vatNumber such as {@code FR11123456782}; empty when there is none
 * @param legalNote form, capital and register of the seller, as the invoice must print them; empty for the buyer
 */
public record Trader(String name, String siren, String vatNumber, Address address, String legalNote) {

    public Trader {
        if (name.isBlank() || !(siren.isEmpty() || isSiren(siren))) {
            throw new IllegalArgumentException(name + " " + siren);
        }
    }

    /** Nine digits, the last of which is the check digit of Luhn. */
    public static boolean isSiren(String text) {
        if (!text.matches("\\d{9}")) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < text.length(); i++) {
            var digit = text.charAt(i) - '0';
            var counted = i % 2 == 1 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
