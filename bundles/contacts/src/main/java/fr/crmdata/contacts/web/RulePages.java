package fr.crmdata.contacts.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.model.DuplicateRule;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Settings of the address book: when two contacts are held for the same. */
@Component(service = PageSet.class)
public final class RulePages implements PageSet {

    private static final String ADDRESS = "/contacts/settings/duplicates";
    private static final int JOBS = 40;

    private final Templates templates = new StaticTemplates();
    private final DuplicateDesk desk;
    private final Jobs jobs;
    private final Access access;
    private final Wording wording;

    @Activate
    public RulePages(
            @Reference DuplicateDesk desk, @Reference Jobs jobs, @Reference Access access, @Reference Wording wording) {
        this.desk = desk;
        this.jobs = jobs;
        this.access = access;
        this.wording = wording;
    }

    @Override
    public void define(Site site) {
        site.get("/settings/duplicates/working", this::working)
                .form("/settings/duplicates/new", this::showNew, this::add)
                .post("/settings/duplicates/reset", this::reset)
                .form("/settings/duplicates", this::list, this::changeAll)
                .post("/settings/duplicates/{key}/remove", this::remove)
                .form("/settings/duplicates/{key}", this::show, this::change);
    }

    private Answer list(Visit visit, Form form) {
        access.require(ContactPermissions.SETTINGS);
        var ui = wording.of(visit);
        return new Answer.Page(
                ui.t("contacts.setting.rules") + " — " + ui.t("contacts.setting.title"),
                Markup.of(templates.settingsRules(ui, form, desk.rules().all(), job())));
    }

    /** The job that applies the rules, while it runs. */
    private Optional<Job> job() {
        return jobs.recent(JOBS).stream()
                .filter(job -> job.kind().equals(DuplicateDesk.RULES_JOB)
                        && !job.state().isOver())
                .findFirst();
    }

    private Answer working(Visit visit) {
        access.require(ContactPermissions.SETTINGS);
        var ui = wording.of(visit);
        return job().<Answer>map(job -> new Answer.Fragment(
                        Markup.of(templates.settingsWorking(ui, job, ADDRESS + "/working", ui.t("contacts.rules")))))
                .orElseGet(() -> new Answer.Redirect(ADDRESS));
    }

    private Answer changeAll(Visit visit) {
        access.require(ContactPermissions.SETTINGS);
        return applied(visit, RuleForm.all(desk.rules(), visit.form()));
    }

    private Answer applied(Visit visit, DuplicateRules rules) {
        desk.changeRules(rules);
        return new Answer.Redirect(ADDRESS).saying(Toast.of(wording.of(visit).t("contacts.setting.rules.saved")));
    }

    private Answer showNew(Visit visit, Form form) {
        access.require(ContactPermissions.SETTINGS);
        var ui = wording.of(visit);
        return new Answer.Page(
                ui.t("contacts.setting.rule.add"), Markup.of(templates.settingsRule(ui, form, RuleForm.fresh(form))));
    }

    private Answer add(Visit visit) {
        access.require(ContactPermissions.SETTINGS);
        var rules = desk.rules();
        return applied(visit, rules.with(RuleForm.read(visit.form(), RuleForm.keyFor(visit.form("labelFr"), rules))));
    }

    private DuplicateRule rule(Visit visit) {
        access.require(ContactPermissions.SETTINGS);
        return desk.rules().all().stream()
                .filter(rule -> rule.key().equals(visit.path("key")))
                .findFirst()
                .orElseThrow(WebRefusal.NoPage::new);
    }

    private Answer show(Visit visit, Form form) {
        var rule = rule(visit);
        var ui = wording.of(visit);
        return new Answer.Page(
                rule.label(ui.language()) + " — " + ui.t("contacts.setting.rules"),
                Markup.of(templates.settingsRule(ui, form, RuleForm.of(rule, form, ui))));
    }

    private Answer change(Visit visit) {
        var rule = rule(visit);
        return applied(visit, desk.rules().with(RuleForm.read(visit.form(), rule.key())));
    }

    private Answer remove(Visit visit) {
        var removed = rule(visit);
        return applied(
                visit,
                new DuplicateRules(desk.rules().all().stream()
                        .filter(rule -> !rule.key().equals(removed.key()))
                        .toList()));
    }

    /** Those that every client begins with; what was added is gone. */
    private Answer reset(Visit visit) {
        access.require(ContactPermissions.SETTINGS);
        return applied(visit, DuplicateRules.defaults());
    }
}
