package fr.crmdata.contacts.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Html;
import fr.crmdata.api.web.Navigation;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pairs of contacts that are held for the same: found by a scan, decided about one by one. */
@Component(service = {PageSet.class, Navigation.class})
public final class DuplicatePages implements PageSet, Navigation {

    static final String ADDRESS = "/contacts/duplicates";

    private static final int PAIRS = 30;
    private static final int MERGES = 8;
    private static final int JOBS = 40;

    private final Templates templates = new StaticTemplates();
    private final DuplicateDesk desk;
    private final Jobs jobs;
    private final Access access;
    private final Wording wording;

    @Activate
    public DuplicatePages(
            @Reference DuplicateDesk desk, @Reference Jobs jobs, @Reference Access access, @Reference Wording wording) {
        this.desk = desk;
        this.jobs = jobs;
        this.access = access;
        this.wording = wording;
    }

    @Override
    public List<Entry> entries(Language language) {
        return List.of(new Entry(
                Section.TEAM,
                20,
                "copy-check",
                wording.in(language).t("contacts.dup.title"),
                ADDRESS,
                ContactPermissions.MERGE,
                Optional.empty()));
    }

    @Override
    public void define(Site site) {
        site.get("/duplicates", this::list)
                .get("/duplicates/scan", this::scanning)
                .post("/duplicates/scan", this::scan)
                .post("/duplicates/{pair}/dismiss", this::dismiss)
                .post("/duplicates/{pair}/reopen", this::reopen);
    }

    private Answer list(Visit visit) {
        access.require(ContactPermissions.MERGE);
        var ui = wording.of(visit);
        var cursor = visit.query("cursor");
        var scan = latestScan();
        var main = templates.duplicatesList(
                ui,
                desk.pairs(cursor, PAIRS),
                cursor.isEmpty(),
                desk.openPairs(),
                desk.merges(Optional.empty(), MERGES),
                scan,
                access.may(ContactPermissions.SETTINGS));
        return new Answer.Page(ui.t("contacts.dup.title"), Markup.of(main));
    }

    private Optional<Job> latestScan() {
        return jobs.recent(JOBS).stream()
                .filter(job -> job.kind().equals(DuplicateDesk.SCAN_JOB))
                .findFirst();
    }

    private Answer scan(Visit visit) {
        desk.scan();
        return new Answer.Redirect(ADDRESS);
    }

    /** How far the scan is; when it is over, the whole page comes anew. */
    private Answer scanning(Visit visit) {
        access.require(ContactPermissions.MERGE);
        var scan = latestScan().filter(job -> !job.state().isOver());
        return scan.<Answer>map(
                        job -> new Answer.Fragment(Markup.of(templates.duplicatesScanning(wording.of(visit), job))))
                .orElseGet(() -> new Answer.Redirect(ADDRESS));
    }

    private Answer dismiss(Visit visit) {
        var pair = visit.path("pair");
        desk.dismiss(pair);
        var said = Toast.undoable(wording.of(visit).t("contacts.dup.dismissed"), ADDRESS + "/" + pair + "/reopen");
        return visit.isPartial()
                ? new Answer.Fragment(Html.none()).saying(said)
                : new Answer.Redirect(ADDRESS).saying(said);
    }

    private Answer reopen(Visit visit) {
        desk.reopen(visit.path("pair"));
        return new Answer.Redirect(ADDRESS).saying(Toast.of(wording.of(visit).t("contacts.dup.reopened")));
    }
}
