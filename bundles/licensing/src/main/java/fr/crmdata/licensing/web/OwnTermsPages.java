package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.office.TermsVersions;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A new version of the terms, shown to a client's administrator and accepted with its hash. Terms 1. */
@Component(service = OwnPageSet.class)
public final class OwnTermsPages implements OwnPageSet {

    private final Templates templates = new StaticTemplates();
    private final TermsVersions versions;
    private final Wording wording;
    private final Access access;

    @Activate
    public OwnTermsPages(@Reference TermsVersions versions, @Reference Wording wording, @Reference Access access) {
        this.versions = versions;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.form("/terms", this::show, this::accept);
    }

    private Answer show(Visit visit, Form form) {
        var ui = wording.of(visit);
        return new Answer.Page(
                ui.t("licensing.web.terms"),
                Markup.of(templates.ownTerms(
                        ui, versions.toAccept(), versions.mine(), form, access.may(OwnContractPermissions.DECLARE))));
    }

    private Answer accept(Visit visit) {
        if (!visit.form("sure").equals("yes")) {
            throw new LicensingRefusal.Invalid("sure", "licensing.web.not-sure");
        }
        var accepted = versions.accept(
                Typed.text(visit, "version"),
                Typed.text(visit, "hash"),
                visit.session().address());
        return new Answer.Redirect("/contract/terms")
                .saying(Toast.of(wording.of(visit).t("licensing.web.terms.accepted", accepted.version())));
    }
}
