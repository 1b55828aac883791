package fr.crmdata.licensing.web;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.FactForm;
import fr.crmdata.licensing.office.FactKind;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.SettingsForm;
import fr.crmdata.licensing.office.Simulations;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What happens if: a contract or an invented one, facts that are supposed, and the whole course that follows. */
@Component(service = PageSet.class)
public final class SimulationPages implements PageSet {

    private final Templates templates = new StaticTemplates();
    private final Simulations simulations;
    private final Contracts contracts;
    private final Wording wording;
    private final Access access;

    @Activate
    public SimulationPages(
            @Reference Simulations simulations,
            @Reference Contracts contracts,
            @Reference Wording wording,
            @Reference Access access) {
        this.simulations = simulations;
        this.contracts = contracts;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.form("/simulation", this::show, this::suppose)
                .form("/simulation/start", this::show, this::invent)
                .get("/simulation/fields", this::fields);
    }

    private Answer show(Visit visit, Form form) {
        access.require(LicensingPermissions.READ);
        var ui = wording.of(visit);
        var asked = Supposition.of(visit, ui.today());
        var reach = Reach.of(visit, Reach.ALL);
        var inForce = SettingsForm.of(contracts.settings().on(ui.today()));
        var kind = FactKind.named(form.value("kind", "paid"));
        return new Answer.Page(
                ui.t("licensing.web.simulation"),
                Markup.of(templates.simulationPage(ui, run(asked, reach, ui), form, kind, inForce)));
    }

    private SimulationView run(Supposition asked, Reach reach, Ui ui) {
        if (asked.isEmpty()) {
            return new SimulationView(asked, reach, Optional.empty(), Optional.empty());
        }
        try {
            var timeline = simulations.run(asked.question());
            return new SimulationView(
                    asked, reach, Optional.of(SimulationView.result(timeline, reach, ui)), Optional.empty());
        } catch (Refusal refusal) {
            // The facts stay, so that the one that does not fit can be taken out.
            return new SimulationView(
                    asked, reach, Optional.empty(), Optional.of(ui.shown(refusal.message(ui.language()))));
        }
    }

    /** One fact more, if it can be. */
    private Answer suppose(Visit visit) {
        access.require(LicensingPermissions.READ);
        var asked = Supposition.of(visit, wording.of(visit).today()).with(List.of(Typed.fact(visit)));
        simulations.run(asked.question());
        return new Answer.Redirect(asked.address());
    }

    /** The first facts of a contract that does not exist. */
    private Answer invent(Visit visit) {
        access.require(LicensingPermissions.READ);
        var start = Typed.day(visit, "start");
        var module = Typed.text(visit, "module");
        var asked = Supposition.of(visit, wording.of(visit).today())
                .with(List.of(
                        fact(
                                "subscribed",
                                start,
                                Map.of(
                                        "termsVersion",
                                        Integer.toString(start.getYear()),
                                        "months",
                                        visit.form("months"),
                                        "method",
                                        visit.form("method"))),
                        fact(
                                "price-agreed",
                                start,
                                Map.of(
                                        "module",
                                        module,
                                        "unit",
                                        Typed.price(visit, "unit").euros().toPlainString())),
                        fact(
                                "seats-added",
                                start,
                                Map.of("module", module, "seats", Integer.toString(Typed.number(visit, "seats")))),
                        fact("activated", start, Map.of())));
        simulations.run(asked.question());
        return new Answer.Redirect(asked.address());
    }

    private static FactForm fact(String kind, LocalDate on, Map<String, String> values) {
        return new FactForm(kind, on, values);
    }

    /** The fields of one kind of fact, when another kind is chosen. */
    private Answer fields(Visit visit) {
        access.require(LicensingPermissions.READ);
        return new Answer.Fragment(Markup.of(templates.factFields(
                wording.of(visit),
                Form.fresh(),
                FactKind.named(visit.query("kind").orElse("paid")))));
    }
}
