package fr.crmdata.licensing.model.rules;

import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.calendar.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A published rate with the days on which each value holds. A day without a value is refused, never guessed. */
public final class RateTable {

    /** The legal rate for creditors that are no private persons: C. mon. fin. L313-2. */
    public static final RateTable LEGAL = read("legal-rates.csv");

    /** What the ECB lends at, as on the first day of each half year: C. com. L441-10 II. */
    public static final RateTable ECB = read("ecb-rates.csv");

    private final List<Rate> rates;

    /**
     * @param percent per year
     * @param source where it was published
     */
    public record Rate(Span span, BigDecimal percent, String source) {}

    public RateTable(List<Rate> rates) {
        this.rates = List.copyOf(rates);
    }

    /** Another one as soon as a rate is added or mended. */
    public String fingerprint() {
        return Integer.toHexString(rates.toString().hashCode());
    }

    /** @throws LicensingRefusal.UnknownRate if no value is known for that day */
    public Rate on(LocalDate day) {
        for (var i = rates.size() - 1; i >= 0; i--) {
            if (rates.get(i).span().contains(day)) {
                return rates.get(i);
            }
        }
        throw new LicensingRefusal.UnknownRate(day);
    }

    public boolean knows(LocalDate day) {
        return rates.stream().anyMatch(rate -> rate.span().contains(day));
    }

    /** Lines of {@code from;to;percent;source}; those that begin with another sign than a digit are for people. */
    private static RateTable read(String file) {
        var in = Objects.requireNonNull(RateTable.class.getResourceAsStream("/fr/crmdata/licensing/" + file), file);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new RateTable(lines.lines()
                    .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                    .map(RateTable::rate)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rate rate(String line) {
        var cells = List.of(line.split(";", 4));
        return new Rate(
                new Span(LocalDate.parse(cells.get(0)), LocalDate.parse(cells.get(1))),
                new BigDecimal(cells.get(2)),
                cells.get(3));
    }
}
