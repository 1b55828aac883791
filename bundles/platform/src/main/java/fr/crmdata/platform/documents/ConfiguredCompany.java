package fr.crmdata.platform.documents;

import fr.crmdata.api.documents.Company;
import fr.crmdata.platform.Installation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The company as the settings say; a made-up one where made-up clients are. */
@Component(configurationPid = CompanySettings.PID)
@Designate(ocd = CompanySettings.class)
public final class ConfiguredCompany implements Company {

    private static final Card MADE_UP = new Card(
            "CRM & DATA",
            "SARL au capital de 10 000 €",
            "12 avenue des Exemples",
            "92000",
            "Nanterre",
            "RCS Nanterre 123 456 782",
            "FR11123456782",
            "01 99 00 00 00",
            "contact@crmdata.example",
            "www.crmdata.example",
            "FR76 3000 6000 0112 3456 7890 189",
            "XXXXFRPP",
            "Claire Exemple",
            "gérante");

    private final Card card;

    @Activate
    public ConfiguredCompany(CompanySettings settings, @Reference Installation installation) {
        card = installation.isDemo() && settings.street().isBlank() ? MADE_UP : of(settings);
    }

    private static Card of(CompanySettings settings) {
        return new Card(
                settings.name().isBlank() ? MADE_UP.name() : settings.name(),
                settings.legal_form(),
                settings.street(),
                settings.postal_code(),
                settings.city(),
                settings.registry(),
                settings.vat(),
                settings.telephone(),
                settings.email(),
                settings.site(),
                settings.iban(),
                settings.bic(),
                settings.signatory(),
                settings.signatory_title());
    }

    @Override
    public Card card() {
        return card;
    }
}
