package fr.crmdata.web.admin;

import fr.crmdata.api.Language;
import fr.crmdata.api.audit.AuditLog;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Navigation;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.web.frame.Markup;
import fr.crmdata.web.frame.Ui;
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit log of a client, for its administrator. */
@Component(service = {Pages.class, Navigation.class})
public final class AuditPages implements Pages, Navigation {

    private static final Permission READ = Permission.of("audit:read");
    private static final int ON_PAGE = 50;

    private final Templates templates = new StaticTemplates();
    private final AuditLog log;
    private final Access access;

    @Activate
    public AuditPages(@Reference AuditLog log, @Reference Access access) {
        this.log = log;
        this.access = access;
    }

    @Override
    public String path() {
        return "audit";
    }

    @Override
    public List<Entry> entries(Language language) {
        var label = new Ui(language).t("audit.title");
        return List.of(new Entry(Section.MANAGEMENT, 20, "scroll-text", label, "/audit", READ, Optional.of("j")));
    }

    @Override
    public void define(Site site) {
        site.get("", this::show).post("/verify", this::verify);
    }

    private Answer show(Visit visit) {
        access.require(READ);
        return page(visit, Optional.empty());
    }

    private Answer verify(Visit visit) {
        access.require(READ);
        var ui = new Ui(visit.language());
        var verdict = log.verify();
        return visit.isPartial()
                ? new Answer.Fragment(Markup.of(templates.auditVerdict(ui, verdict)))
                : page(visit, Optional.of(verdict));
    }

    private Answer page(Visit visit, Optional<AuditLog.Verdict> verdict) {
        var ui = new Ui(visit.language());
        // One more than is shown tells whether there is a next page.
        var entries = log.entries(before(visit), ON_PAGE + 1);
        var shown = entries.subList(0, Math.min(ON_PAGE, entries.size()));
        var next = entries.size() > ON_PAGE ? Optional.of(shown.get(ON_PAGE - 1).number()) : Optional.<Long>empty();
        return new Answer.Page(
                ui.t("audit.title"),
                Markup.of(templates.audit(ui, shown, next, before(visit).isPresent(), verdict)));
    }

    private static Optional<Long> before(Visit visit) {
        return visit.query("before").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }
}
