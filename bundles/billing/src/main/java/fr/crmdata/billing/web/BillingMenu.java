package fr.crmdata.billing.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.web.Navigation;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.OwnBillingPermissions;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Menu entries: the operator's work with invoices and money; a client's own invoices. */
@Component(service = Navigation.class)
public final class BillingMenu implements Navigation {

    private static final int FIRST = 120;
    private static final int OWN = 210;

    @Override
    public List<Entry> entries(Language language) {
        var texts = Texts.of(BillingMenu.class, language);
        return List.of(
                operator(texts, 1, "receipt-text", "invoices", "", BillingPermissions.READ, "f"),
                operator(texts, 2, "hand-coins", "run", "/run", BillingPermissions.READ, ""),
                operator(texts, 7, "send", "e-invoices", "/e-invoices", BillingPermissions.READ, ""),
                operator(texts, 8, "hourglass", "ageing", "/ageing", BillingPermissions.READ, ""),
                operator(texts, 10, "landmark", "accounts", "/accounts", BillingPermissions.ACCOUNTS, ""),
                operator(texts, 9, "chart-column", "figures", "/figures", BillingPermissions.READ, "b"),
                new Entry(
                        Section.MANAGEMENT,
                        OWN,
                        "receipt-text",
                        texts.of("billing.web.own"),
                        "/invoices",
                        OwnBillingPermissions.OWN,
                        Optional.of("f")));
    }

    private static Entry operator(
            Texts texts, int order, String icon, String word, String path, Permission needed, String key) {
        return new Entry(
                Section.OPERATOR,
                FIRST + order,
                icon,
                texts.of("billing.web." + word),
                "/billing" + path,
                needed,
                Optional.of(key).filter(letter -> !letter.isEmpty()));
    }
}
