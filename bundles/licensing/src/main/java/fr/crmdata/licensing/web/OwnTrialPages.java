package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.office.MyTrial;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A trial: its last day, what it becomes, and the way to begin the contract before. */
@Component(service = OwnPageSet.class)
public final class OwnTrialPages implements OwnPageSet {

    private final Templates templates = new StaticTemplates();
    private final MyTrial mine;
    private final Wording wording;
    private final Access access;

    @Activate
    public OwnTrialPages(@Reference MyTrial mine, @Reference Wording wording, @Reference Access access) {
        this.mine = mine;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.form("/trial", this::show, this::subscribe);
    }

    private Answer show(Visit visit, Form form) {
        var ui = wording.of(visit);
        return new Answer.Page(
                ui.t("licensing.web.trial"),
                Markup.of(templates.ownTrial(ui, mine.view(), form, access.may(OwnContractPermissions.DECLARE))));
    }

    private Answer subscribe(Visit visit) {
        if (!visit.form("sure").equals("yes")) {
            throw new LicensingRefusal.Invalid("sure", "licensing.web.not-sure");
        }
        var number = mine.subscribe();
        return new Answer.Redirect("/contract")
                .saying(Toast.of(wording.of(visit).t("licensing.web.trial.begun", number)));
    }
}
