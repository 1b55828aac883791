package fr.crmdata.billing.books;

import fr.crmdata.api.contracts.ContractAccounts.Payer;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.invoice.Trader;

/** Who pays, as it stands on invoices. */
final class Buyer {

    private Buyer() {}

    /** @throws BillingRefusal.PayerIncomplete when the law wants more than is known */
    static Trader of(Payer payer) {
        needed(payer, "name", payer.name());
        needed(payer, "city", payer.city());
        var street = payer.street().strip().split("\\R", 2);
        return new Trader(
                payer.name().strip(),
                Trader.isSiren(payer.siren()) ? payer.siren() : "",
                payer.vatNumber(),
                new Address(
                        street[0].strip(),
                        street.length > 1 ? street[1].strip().replaceAll("\\R+", ", ") : "",
                        payer.postalCode().strip(),
                        payer.city().strip(),
                        payer.country().matches("[A-Z]{2}") ? payer.country() : "FR"),
                "");
    }

    private static void needed(Payer payer, String what, String value) {
        if (value.isBlank()) {
            throw new BillingRefusal.PayerIncomplete(payer.contract(), what);
        }
    }
}
