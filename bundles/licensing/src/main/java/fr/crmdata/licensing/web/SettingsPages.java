package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.rules.LateInterest;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.SettingsForm;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The conventions that complete the terms: which hold, since when, and who decided so. */
@Component(service = PageSet.class)
public final class SettingsPages implements PageSet {

    private static final String PREFIX = "s.";

    private final Templates templates = new StaticTemplates();
    private final Contracts contracts;
    private final Wording wording;
    private final Access access;

    @Activate
    public SettingsPages(@Reference Contracts contracts, @Reference Wording wording, @Reference Access access) {
        this.contracts = contracts;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.form("/settings", this::show, this::decide);
    }

    private Answer show(Visit visit, Form form) {
        access.require(LicensingPermissions.READ);
        var ui = wording.of(visit);
        var history = contracts.settings();
        return new Answer.Page(
                ui.t("licensing.web.settings"),
                Markup.of(templates.settingsPage(
                        ui,
                        form,
                        SettingsForm.of(history.decidedOn(ui.today())),
                        typed(form.values()),
                        SettingsForm.decisions(history),
                        access.may(LicensingPermissions.SETTINGS),
                        LateInterest.belowFloor(
                                ui.today(), history.on(ui.today()).lateness().rate()))));
    }

    private static Map<String, String> typed(Map<String, List<String>> fields) {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((name, typed) -> {
            if (name.startsWith(PREFIX) && !typed.isEmpty() && !typed.get(0).isBlank()) {
                values.put(name.substring(PREFIX.length()), Typed.decimal(typed.get(0)));
            }
        });
        return values;
    }

    private Answer decide(Visit visit) {
        var ui = wording.of(visit);
        var values = typed(visit.form());
        if (values.isEmpty()) {
            throw new LicensingRefusal.Invalid("settings", "licensing.web.settings.nothing");
        }
        var from = Typed.day(visit, "from");
        contracts.decide(from, values);
        return new Answer.Redirect("/licensing/settings")
                .saying(Toast.of(ui.t("licensing.web.settings.decided", ui.date(from))));
    }
}
