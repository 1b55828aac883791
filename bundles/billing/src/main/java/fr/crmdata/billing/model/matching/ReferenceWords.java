package fr.crmdata.billing.model.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds in what clients write the words that may be a number of ours: {@code facture F2026 / 000123 merci}. */
public final class ReferenceWords {

    private static final Pattern WORD = Pattern.compile("[A-Z0-9]+");
    private static final int MOST_PARTS = 4;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 35;
    private static final int LONGEST_PREFIX = 10;
    private static final int MOST_WORDS = 60;

    private ReferenceWords() {}

    /** Capital letters and digits only. */
    public static String bare(String text) {
        return capitals(text).replaceAll("[^A-Z0-9]", "");
    }

    private static String capitals(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
    }

    /** Every run of up to four words as one, such as {@code F2026000123}; only those that hold a digit. */
    static Set<String> candidates(String text) {
        var words = words(text);
        var candidates = new LinkedHashSet<String>();
        for (var first = 0; first < words.size(); first++) {
            var run = new StringBuilder();
            for (var next = first; next < Math.min(words.size(), first + MOST_PARTS); next++) {
                run.append(words.get(next));
                add(run.toString(), candidates);
            }
        }
        return candidates;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(capitals(text));
        while (matcher.find() && words.size() < MOST_WORDS) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Also without what was written in front of it without a space: {@code FACTUREF2026000123}. */
    private static void add(String run, Set<String> candidates) {
        for (var skipped = 0; skipped <= LONGEST_PREFIX && run.length() - skipped >= SHORTEST; skipped++) {
            if (run.length() - skipped <= LONGEST && run.chars().skip(skipped).anyMatch(Character::isDigit)) {
                candidates.add(run.substring(skipped));
            }
            if (Character.isDigit(run.charAt(skipped))) {
                return;
            }
        }
    }
}
