package fr.crmdata.billing.books;

import java.time.Duration;

/** Ids of what contracts ask for: time-ordered UUIDs, whose first twelve digits are milliseconds. */
final class DueIds {

    private static final int TIME_DIGITS = 12;
    private static final int DASH = 8;

    private DueIds() {}

    /** Something that lies so long before an id in their order; empty text for the beginning. */
    static String before(String id, Duration time) {
        if (id.isEmpty()) {
            return "";
        }
        var digits = id.replace("-", "").substring(0, TIME_DIGITS);
        var moment = Math.max(0, Long.parseLong(digits, 16) - time.toMillis());
        var earlier = String.format("%012x", moment);
        return earlier.substring(0, DASH) + "-" + earlier.substring(DASH);
    }
}
