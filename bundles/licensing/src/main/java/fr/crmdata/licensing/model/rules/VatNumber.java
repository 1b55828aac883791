package fr.crmdata.licensing.model.rules;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The number under which a business declares VAT. Its form is that of its country, a French one has check digits as well; whether a number
 * is given to somebody is known to the authorities alone.
 */
public final class VatNumber {

    private static final int SIREN_AT = 4;
    private static final int KEYS = 97;
    private static final Pattern OTHERS = Pattern.compile("[A-Z]{2}[A-Z0-9]{2,13}");
    private static final Pattern KEY_IN_DIGITS = Pattern.compile("FR\\d{11}");

    /** Of the member states and Northern Ireland (directive 2006/112/EC, article 215). */
    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("AT", "U\\d{8}"),
            form("BE", "[01]\\d{9}"),
            form("BG", "\\d{9,10}"),
            form("CY", "\\d{8}[A-Z]"),
            form("CZ", "\\d{8,10}"),
            form("DE", "\\d{9}"),
            form("DK", "\\d{8}"),
            form("EE", "\\d{9}"),
            form("EL", "\\d{9}"),
            form("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            form("FI", "\\d{8}"),
            form("FR", "[0-9A-HJ-NP-Z]{2}\\d{9}"),
            form("HR", "\\d{11}"),
            form("HU", "\\d{8}"),
            form("IE", "\\d[A-Z0-9]\\d{5}[A-Z]{1,2}"),
            form("IT", "\\d{11}"),
            form("LT", "(\\d{9}|\\d{12})"),
            form("LU", "\\d{8}"),
            form("LV", "\\d{11}"),
            form("MT", "\\d{8}"),
            form("NL", "\\d{9}B\\d{2}"),
            form("PL", "\\d{10}"),
            form("PT", "\\d{9}"),
            form("RO", "\\d{2,10}"),
            form("SE", "\\d{12}"),
            form("SI", "\\d{8}"),
            form("SK", "\\d{10}"),
            form("XI", "(\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3})"));

    private VatNumber() {}

    private static Map.Entry<String, Pattern> form(String country, String rest) {
        return Map.entry(country, Pattern.compile(country + rest));
    }

    /** Without what people put between: {@code FR 83 404 833 048} as {@code FR83404833048}. */
    public static String plain(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u202f.-]", "").toUpperCase(java.util.Locale.ROOT);
    }

    /**
     * Whether it can be one.
     *
     * @param siren of the same business; empty when it has none
     */
    public static boolean isValid(String number, String siren) {
        if (number.length() < SIREN_AT) {
            return false;
        }
        var form = FORMS.getOrDefault(number.substring(0, 2), OTHERS);
        return form.matcher(number).matches() && (!number.startsWith("FR") || isFrench(number, siren));
    }

    /** Two signs before the SIREN; where they are digits, they follow from it. */
    private static boolean isFrench(String number, String siren) {
        var own = number.substring(SIREN_AT);
        if (!siren.isEmpty() && !siren.equals(own)) {
            return false;
        }
        var key = (12 + 3 * (Long.parseLong(own) % KEYS)) % KEYS;
        return !KEY_IN_DIGITS.matcher(number).matches() || Long.parseLong(number.substring(2, SIREN_AT)) == key;
    }

    /** Whether the business owes VAT on services from France itself: it is one of another member state. CGI 259-1, 283-2. */
    public static boolean isOfAnotherMemberState(String number) {
        return number.length() >= SIREN_AT
                && !number.startsWith("FR")
                && !number.startsWith("XI")
                && FORMS.containsKey(number.substring(0, 2));
    }
}
