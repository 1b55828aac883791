package fr.crmdata.billing.formats.cfonb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Amounts whose last digit carries the sign: {@code A} to <code>I</code> and an opening brace are credits. */
final class Overpunch {

    private static final String CREDIT = "{ABCDEFGHI";
    private static final String DEBIT = "}JKLMNOPQR";

    private Overpunch() {}

    /** @return empty when it is no amount */
    static Optional<BigDecimal> parse(String field, int decimals) {
        var text = field.strip();
        if (!text.matches("\\d{0,17}[{}A-R]")) {
            return Optional.empty();
        }
        var last = text.charAt(text.length() - 1);
        var debit = DEBIT.indexOf(last);
        var digit = debit >= 0 ? debit : CREDIT.indexOf(last);
        var units = new BigInteger(text.substring(0, text.length() - 1) + digit);
        return Optional.of(new BigDecimal(debit >= 0 ? units.negate() : units, decimals));
    }
}
