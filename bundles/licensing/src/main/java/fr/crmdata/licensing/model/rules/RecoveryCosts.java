package fr.crmdata.licensing.model.rules;

import fr.crmdata.api.money.Money;

/**
 * Outside VAT: once for each late invoice, and what was spent beyond that if it is proven. Terms 8; C. com. L441-10 II,
 * D441-5.
 */
public record RecoveryCosts(Money indemnity, Money complement) {

    public static RecoveryCosts of(int lateInvoices, Money proven, Money each) {
        var indemnity = each.times(lateInvoices);
        return new RecoveryCosts(indemnity, proven.minus(indemnity).max(Money.ZERO));
    }

    public Money total() {
        return indemnity.plus(complement);
    }
}
