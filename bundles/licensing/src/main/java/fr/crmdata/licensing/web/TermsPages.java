package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.office.ContractSummary;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.Slice;
import fr.crmdata.licensing.office.TermsVersions;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Versions of the terms that were put to clients, who has not accepted one, and a new one. */
@Component(service = PageSet.class)
public final class TermsPages implements PageSet {

    private static final int ON_A_PAGE = 100;

    private final Templates templates = new StaticTemplates();
    private final TermsVersions versions;
    private final Wording wording;
    private final Access access;

    @Activate
    public TermsPages(@Reference TermsVersions versions, @Reference Wording wording, @Reference Access access) {
        this.versions = versions;
        this.wording = wording;
        this.access = access;
    }

    /**
     * @param asked whose acceptances are looked at
     * @param publishes whether the caller may publish
     */
    public record View(
            List<TermsVersions.Version> published,
            Optional<String> asked,
            Slice<ContractSummary> missing,
            boolean publishes) {}

    @Override
    public void define(Site site) {
        site.form("/terms", this::list, this::publish);
    }

    private Answer list(Visit visit, Form form) {
        var ui = wording.of(visit);
        var published = versions.published();
        var asked = visit.query("version")
                .or(() -> published.stream().findFirst().map(version -> version.terms()
                        .version()));
        var view = new View(
                published,
                asked,
                asked.map(version -> versions.missing(version, visit.query("cursor"), ON_A_PAGE))
                        .orElse(new Slice<>(List.of(), Optional.empty())),
                access.may(LicensingPermissions.SETTINGS));
        return new Answer.Page(ui.t("licensing.web.terms.versions"), Markup.of(templates.termsList(ui, view, form)));
    }

    private Answer publish(Visit visit) {
        var version =
                versions.publish(Typed.text(visit, "version"), Typed.day(visit, "from"), Typed.text(visit, "text"));
        return new Answer.Redirect("/licensing/terms")
                .saying(Toast.of(wording.of(visit)
                        .t("licensing.web.terms.published", version.terms().version())));
    }
}
