package fr.crmdata.billing.model.accounts;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;

/** VAT of services becomes due as they are paid (CGI 269, 2-c): of each payment its part, and of all payments exactly the whole. */
public final class VatOnPayments {

    private VatOnPayments() {}

    /**
     * VAT that becomes due with a payment; negative when one is taken back.
     *
     * @param vat of the whole document
     * @param gross of the whole document, more than nothing
     * @param before what was paid of it before
     * @param after what is paid of it then
     */
    public static Money due(Money vat, Money gross, Money before, Money after) {
        return part(vat, gross, after).minus(part(vat, gross, before));
    }

    private static Money part(Money vat, Money gross, Money paid) {
        return Price.of(vat).share(paid.amount(), gross.amount());
    }
}
