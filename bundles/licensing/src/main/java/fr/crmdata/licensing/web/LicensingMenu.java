package fr.crmdata.licensing.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.web.Navigation;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.OwnContractPermissions;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Menu entries: the operator's work with contracts; a client's own contract, seats and the way to lock codes. */
@Component(service = Navigation.class)
public final class LicensingMenu implements Navigation {

    private static final int FIRST = 100;
    private static final int OWN = 200;

    @Override
    public List<Entry> entries(Language language) {
        var texts = Texts.of(LicensingMenu.class, language);
        return List.of(
                operator(texts, 1, "file-text", "contracts", "", LicensingPermissions.READ, "k"),
                operator(texts, 2, "list-checks", "menu.due", "/due", LicensingPermissions.READ, "e"),
                operator(texts, 3, "mail", "letters", "/letters", LicensingPermissions.READ, "p"),
                operator(texts, 4, "inbox", "subscriptions", "/subscriptions", LicensingPermissions.MANAGE, "o"),
                operator(texts, 5, "tags", "prices", "/prices", LicensingPermissions.READ, ""),
                operator(texts, 6, "key-round", "licences", "/licences", LicensingPermissions.LICENCES, ""),
                operator(texts, 7, "play", "simulation", "/simulation", LicensingPermissions.READ, "y"),
                operator(texts, 8, "lock", "frauds", "/frauds", LicensingPermissions.READ, ""),
                operator(texts, 9, "scale", "terms.versions", "/terms", LicensingPermissions.READ, ""),
                own(texts, 1, "file-text", "menu.own", "", OwnContractPermissions.OWN, "k"),
                own(texts, 2, "user-round-check", "seats.title", "/seats", OwnContractPermissions.OWN, ""),
                own(texts, 3, "lock", "fraud", "/fraud", OwnContractPermissions.REPORT_FRAUD, ""));
    }

    private static Entry operator(
            Texts texts, int order, String icon, String word, String path, Permission needed, String key) {
        return entry(texts, Section.OPERATOR, FIRST + order, icon, word, "/licensing" + path, needed, key);
    }

    private static Entry own(
            Texts texts, int order, String icon, String word, String path, Permission needed, String key) {
        return entry(texts, Section.MANAGEMENT, OWN + order, icon, word, "/contract" + path, needed, key);
    }

    private static Entry entry(
            Texts texts,
            Section section,
            int order,
            String icon,
            String word,
            String href,
            Permission needed,
            String key) {
        return new Entry(
                section,
                order,
                icon,
                texts.of("licensing.web." + word),
                href,
                needed,
                Optional.of(key).filter(letter -> !letter.isEmpty()));
    }
}
