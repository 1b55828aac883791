package fr.crmdata.contacts.phone;

import java.util.List;
import java.util.Optional;

/**
 * A number as it was typed, taken apart.
 *
 * @param digits of the number, without those of {@code 00} and {@code (0)}
 * @param isInternational whether they begin with a country code
 * @param extension digits behind the switchboard; empty text when there are none
 */
record TypedNumber(String digits, boolean isInternational, String extension) {

    private static final List<String> EXTENSIONS = List.of(";ext=", "poste", "ext.", "ext", "x", "#");
    private static final int LONGEST_EXTENSION = 10;

    /** Empty when there is anything in the text that is no part of a number. */
    static Optional<TypedNumber> of(String text) {
        var start = text.regionMatches(true, 0, "tel:", 0, 4) ? 4 : 0;
        var digits = new StringBuilder(16);
        var plus = false;
        for (var i = start; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == '+' && digits.isEmpty()) {
                plus = true;
            } else if (c == '(' && text.startsWith("(0)", i) && (plus || digits.indexOf("00") == 0)) {
                i += 2;
            } else if (!isGrouping(c)) {
                var extension = extension(text, i);
                return extension.isEmpty() ? Optional.empty() : of(digits.toString(), plus, extension);
            }
        }
        return of(digits.toString(), plus, "");
    }

    private static Optional<TypedNumber> of(String digits, boolean plus, String extension) {
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        return !plus && digits.startsWith("00")
                ? Optional.of(new TypedNumber(digits.substring(2), true, extension))
                : Optional.of(new TypedNumber(digits, plus, extension));
    }

    private static boolean isGrouping(char c) {
        return " .-()/\u00A0\u202F\u2009\u2010\u2011\u2012\u2013".indexOf(c) >= 0;
    }

    /** The digits behind a word such as {@code poste} that ends the text; empty text when it is another word. */
    private static String extension(String text, int at) {
        for (var word : EXTENSIONS) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                var rest = text.substring(at + word.length()).strip();
                var digits = rest.startsWith(".") || rest.startsWith(":")
                        ? rest.substring(1).strip()
                        : rest;
                var fits = !digits.isEmpty()
                        && digits.length() <= LONGEST_EXTENSION
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
                if (fits) {
                    return digits;
                }
            }
        }
        return "";
    }
}
