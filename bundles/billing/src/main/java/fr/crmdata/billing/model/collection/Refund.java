package fr.crmdata.billing.model.collection;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.account.SepaText;

/** One amount to be paid back to a client, by transfer. */
public record Refund(String endToEnd, Money amount, Holder beneficiary, String remittance) {

    /** @throws BillingRefusal when the scheme does not carry it */
    public Refund {
        SepaText.reference(endToEnd);
        Debit.requireAmount(amount);
        beneficiary.iban().requireSepa();
    }
}
