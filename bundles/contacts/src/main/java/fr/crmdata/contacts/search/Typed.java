package fr.crmdata.contacts.search;

import fr.crmdata.contacts.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What stands in the search box, taken apart: a contact must fit every part.
 *
 * @param whole normalised, to be compared with a whole name
 * @param code letters and digits only, to be compared with a reference
 * @param unfinished whether the last part may go on
 */
record Typed(List<Part> parts, String whole, String code, boolean unfinished) {

    private static final int LONGEST = 200;
    private static final int MOST_PARTS = 12;

    /** What of it is looked for by itself. */
    sealed interface Part {

        record Word(String text) implements Part {}

        /**
         * Digits, however they were grouped.
         *
         * @param digits of a number as it is dialled, without plus sign or zeros before a country code
         * @param international whether they begin with a country code for certain
         * @param words the same as words: {@code 14000} is a postal code, too
         */
        record Digits(String digits, boolean international, List<String> words) implements Part {}

        /** @param words the same as words */
        record Mail(String address, List<String> words) implements Part {}
    }

    static Typed of(String typed) {
        var text = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        var parts = new ArrayList<Part>();
        var at = 0;
        while (at < text.length()) {
            var end = endOfNumber(text, at);
            if (end > at) {
                addNumber(parts, text.substring(at, end));
                at = end;
            } else {
                end = endOfWord(text, at);
                addWord(parts, text.substring(at, end));
                at = end;
            }
        }
        var whole = Words.normalise(text);
        var limited = parts.size() <= MOST_PARTS ? parts : parts.subList(0, MOST_PARTS);
        return new Typed(
                List.copyOf(limited),
                whole,
                Terms.code(text),
                !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1)));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    private static void addNumber(List<Part> parts, String text) {
        var digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        var plus = text.stripLeading().startsWith("+");
        var zeros = digits.length() > Telephone.LEAST && digits.toString().startsWith("00");
        var number =
                plus && text.contains("(0)") ? withoutTrunkZero(text) : zeros ? digits.substring(2) : digits.toString();
        parts.add(new Part.Digits(number, plus || zeros, Words.of(text)));
    }

    private static String withoutTrunkZero(String text) {
        return text.replace("(0)", "")
                .chars()
                .filter(c -> c >= '0' && c <= '9')
                .collect(StringBuilder::new, (out, c) -> out.append((char) c), StringBuilder::append)
                .toString();
    }

    private static void addWord(List<Part> parts, String text) {
        var words = Words.of(text);
        if (text.indexOf('@') >= 0 && !words.isEmpty()) {
            parts.add(new Part.Mail(text.strip().toLowerCase(Locale.ROOT), words));
        } else {
            words.forEach(word -> parts.add(new Part.Word(Terms.cut(word))));
        }
    }

    /** Behind the number that begins here; {@code from} when there is none, or too few digits for one. */
    private static int endOfNumber(String text, int from) {
        var digits = 0;
        var end = from;
        var i = from;
        while (i < text.length() && (isDigit(text.charAt(i)) || "+ .-/()\u00A0".indexOf(text.charAt(i)) >= 0)) {
            if (isDigit(text.charAt(i))) {
                digits++;
                end = i + 1;
            }
            i++;
        }
        var goesOn = end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '@');
        return digits >= Telephone.LEAST && !goesOn ? end : from;
    }

    private static int endOfWord(String text, int from) {
        var i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
