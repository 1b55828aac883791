package fr.crmdata.web.frame;

import java.util.Locale;

/** Two letters for the round badge. */
public final class Initials {

    private Initials() {}

    /** First letters of the first and the last word; one letter for one word, nothing for nothing. */
    public static String of(String name) {
        var words = name.strip().split("\\s+");
        var last = words.length > 1 ? firstLetter(words[words.length - 1]) : "";
        return (firstLetter(words[0]) + last).toUpperCase(Locale.FRANCE);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
