package fr.crmdata.contacts.phone;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Overseas France in the French numbering plan: at home one dials {@code 0262 21 18 81}, from abroad
 * {@code +262 262 21 18 81}. Both are the same telephone, so both become the international form.
 */
final class Overseas {

    /** La Réunion and Mayotte, Guadeloupe, Guyane, Martinique. */
    static final List<Integer> CODES = List.of(262, 590, 594, 596);

    /** First three of the nine digits: geographic and mobile ranges (ARCEP decision 2018-0881). */
    private static final Map<String, Integer> RANGES = Map.ofEntries(
            Map.entry("262", 262),
            Map.entry("263", 262),
            Map.entry("269", 262),
            Map.entry("639", 262),
            Map.entry("692", 262),
            Map.entry("693", 262),
            Map.entry("590", 590),
            Map.entry("690", 590),
            Map.entry("691", 590),
            Map.entry("594", 594),
            Map.entry("694", 594),
            Map.entry("596", 596),
            Map.entry("696", 596),
            Map.entry("697", 596));

    private Overseas() {}

    static int countryCodeOf(String nine) {
        var first = nine.charAt(0);
        return first == '2' || first == '5' || first == '6' ? RANGES.getOrDefault(nine.substring(0, 3), 33) : 33;
    }

    static boolean isOverseas(String number) {
        return number.length() == 13 && CODES.stream().anyMatch(code -> number.startsWith("+" + code));
    }

    /**
     * {@code 590590851950} for {@code 590851950}: public bodies put {@code +590} in the place of the leading {@code 0590},
     * which drops three digits.
     */
    static Optional<String> withCodeRepeated(String digits) {
        if (digits.length() != 9) {
            return Optional.empty();
        }
        return CODES.stream()
                .map(String::valueOf)
                .filter(digits::startsWith)
                .map(code -> code + digits)
                .findFirst();
    }
}
