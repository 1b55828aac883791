package fr.crmdata.billing.model.collection;

import fr.crmdata.api.money.Money;

/** How many payments, and how much together. */
public record ControlSum(long count, Money total) {

    public static final ControlSum NOTHING = new ControlSum(0, Money.ZERO);

    public ControlSum plus(Money amount) {
        return new ControlSum(count + 1, total.plus(amount));
    }

    public ControlSum plus(ControlSum other) {
        return new ControlSum(count + other.count, total.plus(other.total));
    }

    @Override
    public String toString() {
        return count + " / " + total;
    }
}
