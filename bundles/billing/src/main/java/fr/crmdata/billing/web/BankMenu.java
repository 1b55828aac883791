package fr.crmdata.billing.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.web.Navigation;
import fr.crmdata.billing.office.BillingPermissions;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** The bank in the menu of the operator's staff. */
@Component(service = Navigation.class)
public final class BankMenu implements Navigation {

    private static final int ORDER = 130;

    @Override
    public List<Entry> entries(Language language) {
        var texts = Texts.of(BankMenu.class, language);
        return List.of(new Entry(
                Section.OPERATOR,
                ORDER,
                "landmark",
                texts.of("billing.web.bank"),
                "/billing/bank",
                BillingPermissions.READ,
                Optional.of("b")));
    }
}
