package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails.Name;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Texts as they are compared: without accents, case, ligatures and punctuation. {@code L’Œuvre d'Élodie} and
 * {@code l oeuvre d elodie} are the same.
 */
public final class Words {

    private static final int LONGEST_SORT_KEY = 100;
    private static final int TABLE = 0x180;
    private static final String[] FOLDED = new String[TABLE];

    static {
        for (var c = 0; c < TABLE; c++) {
            FOLDED[c] = fold((char) c);
        }
    }

    private Words() {}

    /** Lower-case words with one space between them; empty when the text has no letter or digit. */
    public static String normalise(String text) {
        var out = new StringBuilder(text.length() + 4);
        var gap = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var folded = c < TABLE ? FOLDED[c] : fold(text, i);
            if (folded.isEmpty()) {
                gap |= !isInvisible(c);
                continue;
            }
            if (gap && !out.isEmpty()) {
                out.append(' ');
            }
            gap = false;
            out.append(folded);
        }
        return out.toString();
    }

    /** The words of a text, normalised, in their order. */
    public static List<String> of(String text) {
        return split(normalise(text));
    }

    /** The words of a text that is normalised already. */
    static List<String> split(String normalised) {
        var words = new ArrayList<String>(6);
        var start = 0;
        while (start < normalised.length()) {
            var end = normalised.indexOf(' ', start);
            if (end < 0) {
                end = normalised.length();
            }
            words.add(normalised.substring(start, end));
            start = end + 1;
        }
        return words;
    }

    /** By which contacts stand in a list: plain comparison of these puts {@code Éric} between {@code Erd} and {@code Ers}. */
    public static String sortKey(Name name) {
        var key = normalise(name.sortable());
        return key.length() <= LONGEST_SORT_KEY ? key : key.substring(0, LONGEST_SORT_KEY);
    }

    /** By which an organisation that is only named is found among those of the book: the {@link #sortKey} it would have. */
    public static String organisationKey(String name) {
        return sortKey(new Name.Organisation(name));
    }

    /** One or two capitals for the round badge: {@code ÉL} for Élodie Lefèvre, {@code MA} for Mairie d’Aiglun. */
    public static String initials(Name name) {
        if (name instanceof Name.Person person) {
            return (first(person.firstName()) + first(person.lastName())).toUpperCase(Locale.FRANCE);
        }
        var words = NameLikeness.significant(of(name.display()));
        return words.stream()
                .limit(2)
                .map(Words::first)
                .reduce("", String::concat)
                .toUpperCase(Locale.FRANCE);
    }

    private static String first(String text) {
        return text.isEmpty() ? "" : new String(Character.toChars(text.codePointAt(0)));
    }

    private static String fold(String text, int at) {
        var c = text.charAt(at);
        if (Character.isHighSurrogate(c) && at + 1 < text.length()) {
            var point = text.codePointAt(at);
            return Character.isLetterOrDigit(point) ? Character.toString(Character.toLowerCase(point)) : "";
        }
        return Character.isSurrogate(c) ? "" : fold(c);
    }

    private static String fold(char c) {
        return switch (c) {
            case 'œ', 'Œ' -> "oe";
            case 'æ', 'Æ' -> "ae";
            case 'ß' -> "ss";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'þ', 'Þ' -> "th";
            case 'ı' -> "i";
            default -> decomposed(c);
        };
    }

    private static String decomposed(char c) {
        if (!Character.isLetterOrDigit(c)) {
            return "";
        }
        var out = new StringBuilder(2);
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .chars()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(part -> out.append(isLigature((char) part) ? fold((char) part) : Character.toString(part)));
        return out.toString();
    }

    /** Letters that no decomposition takes apart. */
    private static boolean isLigature(char c) {
        return "œæßøłđðþı".indexOf(c) >= 0;
    }

    /** An accent that stands by itself, or a mark that nobody sees: no gap between words. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || (c >= 0x300 && (Character.getType(c) == Character.NON_SPACING_MARK || c == '\u200B'));
    }
}
