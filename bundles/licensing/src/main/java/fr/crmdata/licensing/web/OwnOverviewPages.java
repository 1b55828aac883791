package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.office.ContractView;
import fr.crmdata.licensing.office.MyContract;
import fr.crmdata.licensing.office.MyTrial;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.office.TermsVersions;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A client's own contract: how it stands, what it costs, its course, what can be declared. */
@Component(service = OwnPageSet.class)
public final class OwnOverviewPages implements OwnPageSet {

    private final Templates templates = new StaticTemplates();
    private final MyContract mine;
    private final TermsVersions versions;
    private final MyTrial trial;
    private final Wording wording;
    private final Access access;

    @Activate
    public OwnOverviewPages(
            @Reference MyContract mine,
            @Reference TermsVersions versions,
            @Reference MyTrial trial,
            @Reference Wording wording,
            @Reference Access access) {
        this.mine = mine;
        this.versions = versions;
        this.trial = trial;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.get("", this::overview);
    }

    private Answer overview(Visit visit) {
        var ui = wording.of(visit);
        var title = ui.t("licensing.web.own");
        var view = mine.view();
        if (view.isEmpty()) {
            return new Answer.Page(title, Markup.of(templates.ownNone(ui, trial.view())));
        }
        var card = card(view.get(), ui);
        var reach = Reach.of(visit, Reach.NEAR);
        var course = reach.of(card.entries(), ui.today(), ui);
        return new Answer.Page(title, Markup.of(templates.ownOverview(ui, card, course, reach)));
    }

    private OwnCard card(ContractView view, Ui ui) {
        return new OwnCard(
                view,
                mine.choices(),
                new StateSentence(ui).of(view),
                access.may(OwnContractPermissions.DECLARE),
                access.may(OwnContractPermissions.REPORT_FRAUD),
                versions.toAccept());
    }
}
