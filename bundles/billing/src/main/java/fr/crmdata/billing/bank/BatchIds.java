package fr.crmdata.billing.bank;

import java.util.Optional;
import java.util.regex.Pattern;

/** What our batches are called: {@code B2026-00012} debits, {@code R2026-00003} refunds. */
final class BatchIds {

    static final String DEBITS = "B";
    static final String REFUNDS = "R";

    private static final Pattern BARE = Pattern.compile("([BR]\\d{4})(\\d{5,})");

    private BatchIds() {}

    /** From what is left of one when signs are taken away. */
    static Optional<String> ofBare(String text) {
        var match = BARE.matcher(text);
        return match.matches() ? Optional.of(match.group(1) + "-" + match.group(2)) : Optional.empty();
    }
}
