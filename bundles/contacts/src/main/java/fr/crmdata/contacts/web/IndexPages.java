package fr.crmdata.contacts.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Settings of the address book: rebuilding the search index. */
@Component(service = PageSet.class)
public final class IndexPages implements PageSet {

    private static final String ADDRESS = "/contacts/settings/index";
    private static final int JOBS = 100;

    private final Templates templates = new StaticTemplates();
    private final ContactLists lists;
    private final Jobs jobs;
    private final Access access;
    private final Wording wording;

    @Activate
    public IndexPages(
            @Reference ContactLists lists, @Reference Jobs jobs, @Reference Access access, @Reference Wording wording) {
        this.lists = lists;
        this.jobs = jobs;
        this.access = access;
        this.wording = wording;
    }

    @Override
    public void define(Site site) {
        site.get("/settings/index", this::show)
                .get("/settings/index/working", this::working)
                .post("/settings/index", this::rebuild);
    }

    private Answer show(Visit visit) {
        access.require(ContactPermissions.SETTINGS);
        var ui = wording.of(visit);
        var count = lists.count(ContactLists.Query.all());
        return new Answer.Page(
                ui.t("contacts.setting.index") + " — " + ui.t("contacts.setting.title"),
                Markup.of(templates.settingsIndex(ui, count, latest())));
    }

    private Optional<Job> latest() {
        return jobs.recent(JOBS).stream()
                .filter(job -> job.kind().equals(ContactLists.REINDEX_JOB))
                .findFirst();
    }

    private Answer working(Visit visit) {
        access.require(ContactPermissions.SETTINGS);
        var ui = wording.of(visit);
        return latest().filter(job -> !job.state().isOver())
                .<Answer>map(job -> new Answer.Fragment(
                        Markup.of(templates.settingsWorking(ui, job, ADDRESS + "/working", ui.t("contacts.reindex")))))
                .orElseGet(() -> new Answer.Redirect(ADDRESS));
    }

    private Answer rebuild(Visit visit) {
        access.require(ContactPermissions.SETTINGS);
        lists.reindex();
        return new Answer.Redirect(ADDRESS);
    }
}
