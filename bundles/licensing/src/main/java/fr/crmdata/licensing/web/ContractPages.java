package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.rules.LateInterest;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.DailyWork;
import fr.crmdata.licensing.office.FactKind;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One contract: how it stands, its course, its facts, what was done for it and why. */
@Component(service = PageSet.class)
public final class ContractPages implements PageSet {

    private static final int ACTS = 100;
    private static final String CONTRACT = "/contracts/{number}";

    private final Templates templates = new StaticTemplates();
    private final Contracts contracts;
    private final DailyWork work;
    private final Wording wording;
    private final Access access;

    @Activate
    public ContractPages(
            @Reference Contracts contracts,
            @Reference DailyWork work,
            @Reference Wording wording,
            @Reference Access access) {
        this.contracts = contracts;
        this.work = work;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.get(CONTRACT, this::overview)
                .get(CONTRACT + "/facts", this::facts)
                .get(CONTRACT + "/acts", this::acts)
                .get("/fact-fields", this::fields)
                .form(CONTRACT + "/facts/new", this::newFact, this::record)
                .form(CONTRACT + "/facts/{fact}/withdraw", this::askReason, this::withdraw)
                .form(CONTRACT + "/holder", this::holder, this::changeHolder);
    }

    static String address(String number) {
        return "/licensing/contracts/" + number;
    }

    private ContractCard card(Visit visit, Ui ui) {
        var view = contracts.get(visit.path("number"));
        return new ContractCard(
                view, new StateSentence(ui).of(view), access.may(LicensingPermissions.MANAGE), address(view.number()));
    }

    private Answer overview(Visit visit) {
        var ui = wording.of(visit);
        var card = card(visit, ui);
        var reach = Reach.of(visit, Reach.NEAR);
        var course = reach.of(card.view().timeline().entries(), ui.today(), ui);
        var claimed = contracts.settings().on(ui.today()).lateness().rate();
        var rates = LateInterest.belowFloor(ui.today(), claimed);
        return page(ui, card, Markup.of(templates.contractOverview(ui, card, course, reach, rates)));
    }

    private Answer page(Ui ui, ContractCard card, fr.crmdata.api.web.Html main) {
        return new Answer.Page(ui.t("licensing.web.contract.of", card.view().number()), main);
    }

    private Answer facts(Visit visit) {
        var ui = wording.of(visit);
        var card = card(visit, ui);
        return page(ui, card, Markup.of(templates.contractFacts(ui, card)));
    }

    private Answer acts(Visit visit) {
        var ui = wording.of(visit);
        var card = card(visit, ui);
        var done = work.log(DailyWork.LogFilter.of(card.view().number()), visit.query("cursor"), ACTS);
        return page(ui, card, Markup.of(templates.contractActs(ui, card, done)));
    }

    private Answer fields(Visit visit) {
        access.require(LicensingPermissions.MANAGE);
        return new Answer.Fragment(Markup.of(templates.factFields(
                wording.of(visit),
                Form.fresh(),
                FactKind.named(visit.query("kind").orElse("paid")))));
    }

    private Answer newFact(Visit visit, Form form) {
        access.require(LicensingPermissions.MANAGE);
        var ui = wording.of(visit);
        var kind = FactKind.named(form.value("kind", visit.query("kind").orElse("paid")));
        var card = card(visit, ui);
        var shown = form.isRefused() ? form : proposal(kind, card.view().number(), ui, form);
        return page(ui, card, Markup.of(templates.contractFactForm(ui, card, shown, kind)));
    }

    private Form proposal(FactKind kind, String number, Ui ui, Form fresh) {
        if (kind.type() == Fact.InstalmentPlanAgreed.class) {
            return PlanProposal.of(contracts.planDebt(number), ui.today());
        }
        return kind.type() == Fact.RecoveryCostsProven.class ? PlanProposal.oldest(contracts.planDebt(number)) : fresh;
    }

    private Answer record(Visit visit) {
        var ui = wording.of(visit);
        var number = visit.path("number");
        var recorded = contracts.record(number, Typed.fact(visit).fact());
        return new Answer.Redirect(address(number) + "/facts")
                .saying(Toast.of(ui.t("licensing.web.fact.recorded", ui.why(recorded.sentence()))));
    }

    private Answer askReason(Visit visit, Form form) {
        access.require(LicensingPermissions.MANAGE);
        var ui = wording.of(visit);
        var card = card(visit, ui);
        var fact = card.view().facts().stream()
                .filter(one -> one.id().equals(visit.path("fact")))
                .findFirst()
                .orElseThrow(() -> new fr.crmdata.licensing.model.LicensingRefusal.UnknownFact(visit.path("fact")));
        return page(ui, card, Markup.of(templates.contractWithdraw(ui, card, form, fact)));
    }

    private Answer withdraw(Visit visit) {
        var ui = wording.of(visit);
        var number = visit.path("number");
        contracts.withdraw(number, visit.path("fact"), Typed.text(visit, "reason"));
        return new Answer.Redirect(address(number) + "/facts").saying(Toast.of(ui.t("licensing.web.fact.withdrawn")));
    }

    private Answer holder(Visit visit, Form form) {
        access.require(LicensingPermissions.MANAGE);
        var ui = wording.of(visit);
        var card = card(visit, ui);
        return page(ui, card, Markup.of(templates.contractHolder(ui, card, form)));
    }

    private Answer changeHolder(Visit visit) {
        var ui = wording.of(visit);
        var number = visit.path("number");
        contracts.change(number, Typed.version(visit), HolderForm.of(visit));
        return new Answer.Redirect(address(number)).saying(Toast.of(ui.t("licensing.web.holder.changed")));
    }
}
