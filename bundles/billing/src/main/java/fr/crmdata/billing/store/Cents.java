package fr.crmdata.billing.store;

import fr.crmdata.api.money.Money;
import java.math.BigDecimal;

/** Euros as they lie in columns: whole cents. */
public final class Cents {

    private static final int DECIMALS = 2;

    private Cents() {}

    public static long of(Money money) {
        return money.amount().movePointRight(DECIMALS).longValueExact();
    }

    public static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, DECIMALS), Money.EUR);
    }
}
