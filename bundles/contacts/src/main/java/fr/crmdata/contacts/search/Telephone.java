package fr.crmdata.contacts.search;

/** Digits by which numbers are found while somebody is still typing them. */
final class Telephone {

    /** Fewer digits are no number. */
    static final int LEAST = 4;

    /** Country codes of two digits; 1 and 7 have one, all others three. */
    private static final String TWO_DIGITS =
            " 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58"
                    + " 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 ";

    private Telephone() {}

    /** {@code 33231804546} for {@code +33231804546}; short numbers as they are. */
    static String international(String number) {
        return number.charAt(0) == '+' ? number.substring(1) : number;
    }

    /** {@code 0231804546} for {@code +33231804546}; short numbers as they are. */
    static String atHome(String number) {
        return number.charAt(0) == '+' ? "0" + number.substring(1 + codeLength(number)) : number;
    }

    private static int codeLength(String number) {
        var first = number.charAt(1);
        if (first == '1' || first == '7') {
            return 1;
        }
        return TWO_DIGITS.contains(" " + number.substring(1, 3) + " ") ? 2 : Math.min(3, number.length() - 2);
    }

    static String backwards(String digits) {
        return new StringBuilder(digits).reverse().toString();
    }
}
