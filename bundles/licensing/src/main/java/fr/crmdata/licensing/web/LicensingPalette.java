package fr.crmdata.licensing.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.PaletteSource;
import fr.crmdata.licensing.office.ContractFilter;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.LicensingPermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contracts by number and holder, and the operator's pages that are not in the menu. */
@Component(service = PaletteSource.class)
public final class LicensingPalette implements PaletteSource {

    private static final int ORDER = 30;
    private static final int SHORTEST = 2;

    private final Contracts contracts;
    private final Access access;
    private final Wording wording;

    @Activate
    public LicensingPalette(@Reference Contracts contracts, @Reference Access access, @Reference Wording wording) {
        this.contracts = contracts;
        this.access = access;
        this.wording = wording;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Item> find(String typed, int limit, Language language) {
        if (typed.strip().length() < SHORTEST || !access.may(LicensingPermissions.READ)) {
            return List.of();
        }
        var ui = wording.in(language);
        var filter = new ContractFilter(typed.strip(), Set.of(), Optional.empty(), false);
        var found = contracts.find(filter, Optional.empty(), limit).items().stream()
                .map(contract -> new Item(
                        ui.t("licensing.web.palette.contracts"),
                        "file-text",
                        contract.name(),
                        Optional.of(contract.number() + " · " + ui.word("licensing.web.phase", contract.phase())),
                        ContractPages.address(contract.number())));
        var pages = Stream.of(
                        page(ui, "history", "log", "/licensing/log"),
                        page(ui, "sliders-horizontal", "settings", "/licensing/settings"),
                        page(ui, "plus", "contract.new", "/licensing/contracts/new"))
                .filter(page -> page.label()
                        .toLowerCase(Locale.ROOT)
                        .contains(typed.strip().toLowerCase(Locale.ROOT)));
        return Stream.concat(found, pages).limit(limit).toList();
    }

    private static Item page(Ui ui, String icon, String word, String href) {
        return new Item(
                ui.t("licensing.web.palette.pages"), icon, ui.t("licensing.web." + word), Optional.empty(), href);
    }
}
