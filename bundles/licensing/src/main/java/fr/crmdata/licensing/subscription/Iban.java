package fr.crmdata.licensing.subscription;

import fr.crmdata.api.money.SepaArea;
import java.util.Locale;
import org.apache.commons.validator.routines.IBANValidator;

/** The number of a bank account as people type it. */
final class Iban {

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
        return plain.length() > 2 && SepaArea.reaches(plain.substring(0, 2));
    }
}
