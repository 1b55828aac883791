package fr.crmdata.api.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * An amount that can be paid: whole cents, exact.
 *
 * @param amount with as many decimals as the currency has coins for
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public static final Currency EUR = Currency.getInstance("EUR");

    public static final Money ZERO = new Money(BigDecimal.ZERO, EUR);

    /** @throws ArithmeticException if {@code amount} is finer than the currency's smallest coin */
    public Money {
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    /**
     * Euros.
     *
     * @param amount such as {@code 392.00}
     * @throws ArithmeticException if it is finer than a cent
     * @throws NumberFormatException if it is no number
     */
    public static Money of(String amount) {
        return new Money(new BigDecimal(amount), EUR);
    }

    public static Money sum(Iterable<Money> amounts) {
        var sum = ZERO;
        for (var amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public Money times(long count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Shares that differ by one cent at most and add up to this amount; the larger ones come first. */
    public List<Money> split(int shares) {
        var cent = new Money(BigDecimal.ONE.movePointLeft(amount.scale()), currency);
        var parts = amount.unscaledValue().divideAndRemainder(java.math.BigInteger.valueOf(shares));
        var share = new Money(new BigDecimal(parts[0], amount.scale()), currency);
        var rest = parts[1].intValueExact();
        var step = rest < 0 ? cent.negated() : cent;
        var split = new ArrayList<Money>(shares);
        for (var i = 0; i < shares; i++) {
            split.add(i < Math.abs(rest) ? share.plus(step) : share);
        }
        return split;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
        }
        return other;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    /** The bare number, such as {@code 392.00}. */
    public String plain() {
        return amount.toPlainString();
    }

    @Override
    public String toString() {
        return plain() + " " + currency;
    }
}
