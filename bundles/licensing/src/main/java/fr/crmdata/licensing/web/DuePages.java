package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.office.DailyWork;
import fr.crmdata.licensing.office.DailyWork.Done;
import fr.crmdata.licensing.office.DailyWork.Due;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is due today, what a coming day's run would do, and what people were asked to do. */
@Component(service = PageSet.class)
public final class DuePages implements PageSet {

    private static final int CONTRACTS = 2_000;
    private static final int TASKS = 50;

    private final Templates templates = new StaticTemplates();
    private final DailyWork work;
    private final Wording wording;
    private final Access access;

    @Activate
    public DuePages(@Reference DailyWork work, @Reference Wording wording, @Reference Access access) {
        this.work = work;
        this.wording = wording;
        this.access = access;
    }

    /**
     * @param day that is looked ahead to
     * @param ahead what the runs until that day would do
     */
    public record View(LocalDate day, List<Done> tasks, List<Due> today, List<Due> ahead, boolean runs) {}

    @Override
    public void define(Site site) {
        site.get("/due", this::show)
                .post("/due/run", this::run)
                .get("/log", this::log)
                .get("/log/{id}", this::why);
    }

    private Answer show(Visit visit) {
        var ui = wording.of(visit);
        var day = visit.query("day").map(DuePages::day).orElse(ui.today().plusDays(1));
        var today = work.dryRun(ui.today(), CONTRACTS);
        var ahead = work.dryRun(day.isBefore(ui.today()) ? ui.today() : day, CONTRACTS).stream()
                .filter(due -> due.act().on().isAfter(ui.today()))
                .toList();
        var view = new View(day, work.openTasks(TASKS), today, ahead, access.may(LicensingPermissions.RUN));
        return new Answer.Page(ui.t("licensing.web.due-today"), Markup.of(templates.workDue(ui, view)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new LicensingRefusal.Invalid("day", "licensing.web.unreadable", text);
        }
    }

    private Answer run(Visit visit) {
        var ui = wording.of(visit);
        var report = work.run(ui.today());
        return new Answer.Redirect("/licensing/due")
                .saying(Toast.of(ui.t("licensing.web.due.ran", report.acts(), report.contracts(), report.failed())));
    }

    private Answer log(Visit visit) {
        var ui = wording.of(visit);
        var filter = LogFilterForm.of(visit);
        var done = work.log(filter.filter(), visit.query("cursor"), TASKS);
        return new Answer.Page(ui.t("licensing.web.log"), Markup.of(templates.workLogPage(ui, done, filter)));
    }

    private Answer why(Visit visit) {
        var ui = wording.of(visit);
        var done = work.done(visit.path("id"));
        return new Answer.Page(
                ui.kind(Ui.key(done.kind())) + " · " + done.contract(), Markup.of(templates.workWhy(ui, done)));
    }
}
