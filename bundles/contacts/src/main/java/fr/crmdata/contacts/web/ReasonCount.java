package fr.crmdata.contacts.web;

import fr.crmdata.contacts.book.Imports.RowResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A reason for which rows were refused.
 *
 * @param sentence without the values of single rows
 * @param example the first row's sentence
 * @param line of that row
 * @param rows that have it
 */
public record ReasonCount(String sentence, String example, long line, long rows) {

    private static final Pattern QUOTED = Pattern.compile("[«“][^»”]*[»”]");
    private static final int MOST = 6;

    /** The most frequent reasons of these rows, the most frequent first. */
    static List<ReasonCount> of(List<RowResult> rows) {
        var counts = new LinkedHashMap<String, ReasonCount>();
        for (var row : rows) {
            for (var reason : row.reasons()) {
                var sentence = QUOTED.matcher(reason).replaceAll("…");
                counts.merge(
                        sentence,
                        new ReasonCount(sentence, reason, row.line(), 1),
                        (known, more) -> new ReasonCount(sentence, known.example(), known.line(), known.rows() + 1));
            }
        }
        var sorted = new ArrayList<>(counts.values());
        sorted.sort(Comparator.comparingLong(ReasonCount::rows).reversed());
        return List.copyOf(sorted.subList(0, Math.min(MOST, sorted.size())));
    }
}
