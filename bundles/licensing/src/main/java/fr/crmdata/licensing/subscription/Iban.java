package fr.crmdata.licensing.subscription;

import java.util.Locale;
import java.util.Set;
import org.apache.commons.validator.routines.IBANValidator;

/** The number of a bank account as people type it. */
final class Iban {

    /** Countries and territories that take part in SEPA, by the letters with which their account numbers begin. */
    private static final Set<String> SEPA = Set.of(
            "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR",
            "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO",
            "RS", "SE", "SI", "SK", "SM", "VA");

    private Iban() {}

    /** Without spaces, in capital letters. */
    static String plain(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u202f.-]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether length, shape and check digits are those of the country (ISO 13616). */
    static boolean isValid(String plain) {
        return IBANValidator.getInstance().isValid(plain);
    }

    static boolean isInSepa(String plain) {
        return plain.length() > 2 && SEPA.contains(plain.substring(0, 2));
    }
}
