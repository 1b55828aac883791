package fr.crmdata.api.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one unit costs, in euros, before tax; may be finer than a cent. The only type that rounds: half-up, to the cent,
 * once.
 */
public record Price(BigDecimal euros) implements Comparable<Price> {

    /** @throws NumberFormatException if it is no number */
    public static Price of(String euros) {
        return new Price(new BigDecimal(euros));
    }

    public static Price of(Money amount) {
        if (!amount.currency().equals(Money.EUR)) {
            throw new IllegalArgumentException("prices are in euros, not in " + amount.currency());
        }
        return new Price(amount.amount());
    }

    public Money times(long quantity) {
        return times(BigDecimal.valueOf(quantity));
    }

    public Money times(BigDecimal quantity) {
        return share(quantity, BigDecimal.ONE);
    }

    /** The part of this price that {@code part} is of {@code whole}: so many days of a month, so many per cent of 100. */
    public Money share(BigDecimal part, BigDecimal whole) {
        return new Money(euros.multiply(part).divide(whole, 2, RoundingMode.HALF_UP), Money.EUR);
    }

    public Money share(long part, long whole) {
        return share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** By value: 49 and 49.00 are the same price. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Price price && euros.compareTo(price.euros) == 0;
    }

    @Override
    public int hashCode() {
        return euros.stripTrailingZeros().hashCode();
    }

    @Override
    public int compareTo(Price other) {
        return euros.compareTo(other.euros);
    }

    @Override
    public String toString() {
        return euros.toPlainString();
    }
}
