package fr.crmdata.licensing.model.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a server on a client's premises may be used for.
 *
 * @param id of the licence, {@code LIC-2026-0007}
 * @param product {@value #PRODUCT}; a licence for something else opens nothing here
 * @param holder the client's name
 * @param contract its contract's number
 * @param installation id of the one installation that may use it; empty when any of the client's may
 * @param seats named users by module
 * @param from first day
 * @param until last day
 * @param graceDays how long it still works after that, with a warning
 * @param key id of the key that signed it
 * @param issuedAt to the second
 */
public record Licence(
        String id,
        String product,
        String holder,
        String contract,
        Optional<String> installation,
        Map<String, Integer> seats,
        LocalDate from,
        LocalDate until,
        int graceDays,
        String key,
        Instant issuedAt) {

    public static final String PRODUCT = "crmdata";

    /** A year is more than any grace that makes sense. */
    public static final int MOST_GRACE_DAYS = 366;

    private static final Pattern LINE = Pattern.compile("\\S(?:[^\\p{Cntrl}\\u2028\\u2029]*\\S)?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]+");

    public Licence {
        require(WORD.matcher(id).matches(), "id");
        require(WORD.matcher(product).matches(), "product");
        require(LINE.matcher(holder).matches(), "holder");
        require(WORD.matcher(contract).matches(), "contract");
        require(installation.map(one -> WORD.matcher(one).matches()).orElse(true), "installation");
        require(!seats.isEmpty(), "modules");
        seats.forEach((module, users) -> require(WORD.matcher(module).matches() && users > 0, "modules"));
        require(!until.isBefore(from), "until");
        require(graceDays >= 0 && graceDays <= MOST_GRACE_DAYS, "grace");
        require(issuedAt.equals(issuedAt.truncatedTo(ChronoUnit.SECONDS)), "issued");
        seats = Collections.unmodifiableMap(new TreeMap<>(seats));
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new IllegalArgumentException(field);
        }
    }

    /** The last day on which it opens anything. */
    public LocalDate lastDay() {
        return until.plusDays(graceDays);
    }
}
