package fr.crmdata.contacts.model;

import java.util.Locale;
import java.util.Optional;

/** Postal codes, of France and its territories above all. */
public final class PostalCodes {

    private static final int FRENCH_LENGTH = 5;

    private PostalCodes() {}

    /**
     * What a typed code is.
     *
     * @param code empty text when there is a problem
     * @param mended whether a leading zero that a spreadsheet had dropped was put back
     */
    record Read(String code, boolean mended, Optional<String> problem) {

        static Read problem(String code) {
            return new Read("", false, Optional.of(code));
        }
    }

    static Read read(String typed, String country) {
        return Countries.isFrench(country) ? french(typed) : foreign(typed);
    }

    private static Read french(String typed) {
        var digits = new StringBuilder(FRENCH_LENGTH);
        var start = typed.startsWith("F-") || typed.startsWith("f-") ? 2 : 0;
        for (var i = start; i < typed.length(); i++) {
            var c = typed.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != ' ' && c != '.' && c != '-') {
                return Read.problem("contacts.address.postal-code.letters");
            }
        }
        return switch (digits.length()) {
            case FRENCH_LENGTH -> new Read(digits.toString(), false, Optional.empty());
            case FRENCH_LENGTH - 1 -> new Read("0" + digits, true, Optional.empty());
            default ->
                Read.problem(
                        digits.length() > FRENCH_LENGTH
                                ? "contacts.address.postal-code.too-long"
                                : "contacts.address.postal-code.too-short");
        };
    }

    private static Read foreign(String typed) {
        var code = typed.toUpperCase(Locale.ROOT);
        var fits = code.length() <= Limits.POSTAL_CODE
                && code.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-');
        return fits ? new Read(code, false, Optional.empty()) : Read.problem("contacts.address.postal-code.foreign");
    }

    static boolean startsWithFrenchCode(String text) {
        if (text.length() < FRENCH_LENGTH + 2 || text.charAt(FRENCH_LENGTH) != ' ') {
            return false;
        }
        for (var i = 0; i < FRENCH_LENGTH; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The department of a French postal code: {@code 75}, {@code 2A}, {@code 974}; empty for other codes. */
    public static Optional<String> department(String postalCode, String country) {
        if (postalCode.length() != FRENCH_LENGTH || !Countries.isFrench(country)) {
            return Optional.empty();
        }
        if (postalCode.startsWith("97") || postalCode.startsWith("98")) {
            return Optional.of(postalCode.substring(0, 3));
        }
        if (postalCode.startsWith("20")) {
            return Optional.of(postalCode.charAt(2) <= '1' ? "2A" : "2B");
        }
        return Optional.of(postalCode.substring(0, 2));
    }
}
