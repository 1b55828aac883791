package fr.crmdata.billing.model.invoice;

import fr.crmdata.billing.model.BillingRefusal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an invoice is called: {@code F2026-000123}, the 123rd of the series F in 2026. Unique, chronological and without a
 * gap within series and year (CGI, ann. II, art. 242 nonies A).
 */
public record InvoiceNumber(String series, int year, long number) implements Comparable<InvoiceNumber> {

    private static final Pattern SHAPE = Pattern.compile("([A-Z]{1,4})(\\d{4})-(\\d{6,9})");
    private static final Pattern BARE = Pattern.compile("([A-Z]{1,4})(\\d{4})(\\d{6,9})");

    public InvoiceNumber {
        if (!series.matches("[A-Z]{1,4}") || year < 2000 || year > 9999 || number < 1 || number > 999_999_999) {
            throw new BillingRefusal.BadInvoiceNumber(series + year + "-" + number);
        }
    }

    /** @throws BillingRefusal.BadInvoiceNumber when it is none */
    public static InvoiceNumber parse(String text) {
        var match = SHAPE.matcher(text);
        if (!match.matches()) {
            throw new BillingRefusal.BadInvoiceNumber(text);
        }
        return new InvoiceNumber(match.group(1), Integer.parseInt(match.group(2)), Long.parseLong(match.group(3)));
    }

    /** From what is left of one when signs are taken away, {@code F2026000123}; empty when it is none. */
    public static Optional<InvoiceNumber> ofBare(String text) {
        var match = BARE.matcher(text);
        if (!match.matches() || match.group(2).compareTo("2000") < 0 || Long.parseLong(match.group(3)) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new InvoiceNumber(match.group(1), Integer.parseInt(match.group(2)), Long.parseLong(match.group(3))));
    }

    public static InvoiceNumber first(String series, int year) {
        return new InvoiceNumber(series, year, 1);
    }

    public InvoiceNumber next() {
        return new InvoiceNumber(series, year, number + 1);
    }

    @Override
    public int compareTo(InvoiceNumber other) {
        var bySeries = series.compareTo(other.series);
        var byYear = bySeries != 0 ? bySeries : Integer.compare(year, other.year);
        return byYear != 0 ? byYear : Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return series + year + "-"
                + (number < 1_000_000 ? "0".repeat(6 - String.valueOf(number).length()) : "") + number;
    }
}
