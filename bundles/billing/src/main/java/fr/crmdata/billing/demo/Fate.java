package fr.crmdata.billing.demo;

import java.util.Optional;
import java.util.regex.Pattern;

/** What becomes of debits in the demonstration, so that each kind of trouble can be seen: it changes with the contract and every two batches. */
enum Fate {
    PAID,
    /** Lack of funds, also at the second presentation. */
    NO_FUNDS,
    /** The client wants the money back. */
    REFUND,
    /** Says that there is no mandate. */
    DISPUTE;

    private static final Pattern CONTRACT = Pattern.compile("(\\d{5,})(-\\d+)?$");

    /**
     * @param mandate whose reference holds the number of its contract
     * @param batch such as {@code B2026-00001}
     */
    static Fate of(String mandate, String batch) {
        var index = number(mandate) + (Math.max(1, number(batch)) - 1) / 2;
        return values()[(int) (index % values().length)];
    }

    /** The last number of a contract; 0 when it has none. */
    static long number(String reference) {
        var match = CONTRACT.matcher(reference);
        return match.find() ? Long.parseLong(match.group(1)) : 0;
    }

    /** The bank's code; empty when it is paid. */
    Optional<String> code() {
        return switch (this) {
            case PAID -> Optional.empty();
            case NO_FUNDS -> Optional.of("AM04");
            case DISPUTE -> Optional.of("MD01");
            case REFUND -> Optional.of("MD06");
        };
    }

    /** So many days after the debit it comes back. */
    int daysUntilBack() {
        return switch (this) {
            case NO_FUNDS -> 2;
            case DISPUTE -> 3;
            default -> 5;
        };
    }
}
