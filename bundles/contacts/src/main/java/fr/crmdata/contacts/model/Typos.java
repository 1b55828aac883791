package fr.crmdata.contacts.model;

/**
 * How many typing errors lie between two words: a letter too many, a letter missing, a wrong letter, two letters swapped
 * (optimal string alignment distance).
 */
final class Typos {

    private Typos() {}

    /** The number of errors; {@code limit + 1} when there are more. */
    static int between(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var now = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= other.length(); j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1);
                var errors = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    errors = Math.min(errors, before[j - 2] + 1);
                }
                now[j] = errors;
                least = Math.min(least, errors);
            }
            if (least > limit) {
                return limit + 1;
            }
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return Math.min(last[other.length()], limit + 1);
    }
}
