package fr.crmdata.billing.model.collection;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.SepaText;
import fr.crmdata.billing.model.mandate.MandateUse;
import java.math.BigDecimal;

/**
 * One amount to be collected.
 *
 * @param endToEnd what it is recognised by when it comes back, such as the invoice number
 * @param remittance what the debtor reads on the statement
 */
public record Debit(String endToEnd, Money amount, MandateUse mandate, String remittance) {

    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    /** @throws BillingRefusal when the scheme does not carry it */
    public Debit {
        SepaText.reference(endToEnd);
        requireAmount(amount);
        if (mandate.debtor().needsAddress() && mandate.debtor().address().isEmpty()) {
            throw new BillingRefusal.AddressNeeded(mandate.debtor().name());
        }
    }

    static void requireAmount(Money amount) {
        if (!amount.currency().equals(Money.EUR)
                || !amount.isPositive()
                || amount.amount().compareTo(MOST) > 0) {
            throw new BillingRefusal.BadDebitAmount(amount.toString());
        }
    }
}
