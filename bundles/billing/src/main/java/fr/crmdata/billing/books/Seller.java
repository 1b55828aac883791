package fr.crmdata.billing.books;

import fr.crmdata.api.documents.Company;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.invoice.Trader;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The company as it stands on its invoices. */
@Component(service = Seller.class)
public final class Seller {

    private static final int SIREN = 9;

    private final Company company;

    @Activate
    public Seller(@Reference Company company) {
        this.company = company;
    }

    /** @throws BillingRefusal.CompanyIncomplete when the law wants more than the settings say */
    public Trader trader() {
        var card = company.card();
        needed("name", card.name());
        needed("legal.form", card.legalForm());
        needed("street", card.street());
        needed("postal.code", card.postalCode());
        needed("city", card.city());
        needed("vat", card.vat());
        return new Trader(
                card.name(),
                siren(),
                card.vat().replaceAll("\\s", ""),
                new Address(card.street(), "", card.postalCode(), card.city(), "FR"),
                String.join(", ", List.of(card.legalForm(), card.registry())));
    }

    /** The nine digits at the end of the entry in the register. */
    public String siren() {
        var digits = company.card().registry().replaceAll("\\D", "");
        if (digits.length() < SIREN || !Trader.isSiren(digits.substring(digits.length() - SIREN))) {
            throw new BillingRefusal.CompanyIncomplete("registry");
        }
        return digits.substring(digits.length() - SIREN);
    }

    /** Account to which clients pay. */
    public Iban iban() {
        needed("iban", company.card().iban());
        return Iban.parse(company.card().iban());
    }

    private static void needed(String setting, String value) {
        if (value.isBlank()) {
            throw new BillingRefusal.CompanyIncomplete(setting);
        }
    }
}
