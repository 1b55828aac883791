package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.office.Frauds;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.Slice;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What clients reported about codes in wrong hands: until when the authority has to know, and the letter that proves the report. */
@Component(service = PageSet.class)
public final class FraudCasePages implements PageSet {

    private static final int ON_A_PAGE = 20;

    private final Templates templates = new StaticTemplates();
    private final Frauds frauds;
    private final Wording wording;
    private final Access access;

    @Activate
    public FraudCasePages(@Reference Frauds frauds, @Reference Wording wording, @Reference Access access) {
        this.frauds = frauds;
        this.wording = wording;
        this.access = access;
    }

    /** @param posts whether the caller may enter dates */
    public record View(Slice<Frauds.Case> found, boolean posts) {}

    @Override
    public void define(Site site) {
        site.form("/frauds", this::list, this::enterLetter);
    }

    private Answer list(Visit visit, Form form) {
        var ui = wording.of(visit);
        var view = new View(frauds.list(visit.query("cursor"), ON_A_PAGE), access.may(LicensingPermissions.POST));
        return new Answer.Page(ui.t("licensing.web.frauds"), Markup.of(templates.fraudsList(ui, view, form)));
    }

    private Answer enterLetter(Visit visit) {
        frauds.enterLetter(
                Typed.text(visit, "report"), Typed.day(visit, "posted"), Typed.optionalDay(visit, "presented"));
        return new Answer.Redirect("/licensing/frauds")
                .saying(Toast.of(wording.of(visit).t("licensing.web.frauds.kept")));
    }
}
