package fr.crmdata.licensing.model.rules;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import java.math.BigDecimal;

/** What a document comes to: VAT is rounded once, on the sum of its rounded lines. EN 16931 BR-CO-10 to 17; convention C12. */
public record Amounts(Money net, Money vat, Money gross) {

    public static final Amounts NOTHING = new Amounts(Money.ZERO, Money.ZERO, Money.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param percent of VAT */
    public static Amounts taxed(Money net, BigDecimal percent) {
        var vat = Price.of(net).share(percent, HUNDRED);
        return new Amounts(net, vat, net.plus(vat));
    }

    /** Interest and indemnities are damages: convention C11. */
    public static Amounts untaxed(Money net) {
        return new Amounts(net, Money.ZERO, net);
    }
}
