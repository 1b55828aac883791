package fr.crmdata.contacts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the rows of an import divide into outcomes, as a bar that is {@value #LENGTH} long.
 *
 * @param parts in the order in which they stand in the bar, those without rows included
 * @param rows in all
 */
public record OutcomeBar(List<Part> parts, long rows) {

    public static final int LENGTH = 1_000;

    private static final int GAP = 3;
    /** A single refused row of ten thousand is seen, too. */
    private static final int SHORTEST = 8;

    private static final List<Kind> KINDS = List.of(
            new Kind("create", "k-ok", "user-plus"),
            new Kind("update", "k-in", "pencil"),
            new Kind("unchanged", "k-n", "check-check"),
            new Kind("duplicate", "k-wa", "copy-check"),
            new Kind("refused", "k-ko", "circle-x"));

    private record Kind(String outcome, String colour, String icon) {}

    /**
     * A piece of the bar.
     *
     * @param colour class that gives its colour
     * @param start where it begins, from 0
     * @param length 0 when it has no rows
     */
    public record Part(String outcome, String colour, String icon, long rows, long start, long length) {}

    public OutcomeBar {
        parts = List.copyOf(parts);
    }

    public static OutcomeBar of(Map<String, Long> counts) {
        var sum = KINDS.stream().mapToLong(kind -> rows(counts, kind)).sum();
        var filled = KINDS.stream().filter(kind -> rows(counts, kind) > 0).count();
        var spare = LENGTH - GAP * Math.max(0, filled - 1) - SHORTEST * filled;
        var parts = new ArrayList<Part>();
        var start = 0L;
        for (var kind : KINDS) {
            var rows = rows(counts, kind);
            var length = rows == 0 ? 0 : SHORTEST + spare * rows / sum;
            parts.add(new Part(kind.outcome(), kind.colour(), kind.icon(), rows, start, length));
            start += rows == 0 ? 0 : length + GAP;
        }
        return new OutcomeBar(parts, sum);
    }

    private static long rows(Map<String, Long> counts, Kind kind) {
        return counts.getOrDefault(kind.outcome(), 0L);
    }

    public long of(String outcome) {
        return part(outcome).rows();
    }

    /** The piece of an outcome; that of refused rows for a word nobody knows. */
    public Part part(String outcome) {
        return parts.stream()
                .filter(part -> part.outcome().equals(outcome))
                .findFirst()
                .orElseGet(() -> parts.get(parts.size() - 1));
    }

    static boolean isOutcome(String word) {
        return KINDS.stream().anyMatch(kind -> kind.outcome().equals(word));
    }
}
