package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.office.DailyWork;
import fr.crmdata.licensing.office.DailyWork.Done;
import fr.crmdata.licensing.office.DailyWork.Due;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.Slice;
import fr.crmdata.licensing.office.Tasks;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is due today, what a coming day's run would do, and what people were asked to do. */
@Component(service = PageSet.class)
public final class DuePages implements PageSet {

    private static final int CONTRACTS = 500;
    private static final int TASKS = 50;

    private final Templates templates = new StaticTemplates();
    private final DailyWork work;
    private final Tasks asked;
    private final Wording wording;
    private final Access access;

    @Activate
    public DuePages(
            @Reference DailyWork work, @Reference Tasks asked, @Reference Wording wording, @Reference Access access) {
        this.work = work;
        this.asked = asked;
        this.wording = wording;
        this.access = access;
    }

    /**
     * @param day that is looked ahead to
     * @param today of the first contracts, if there are many
     * @param ahead what the runs until that day would do, of a piece of the contracts
     */
    public record View(LocalDate day, List<Done> tasks, Slice<Due> today, Slice<Due> ahead, boolean runs) {}

    @Override
    public void define(Site site) {
        site.get("/due", this::show)
                .post("/due/run", this::run)
                .get("/log", this::log)
                .form("/log/{id}", this::why, this::done);
    }

    private Answer show(Visit visit) {
        var ui = wording.of(visit);
        var day = visit.query("day").map(DuePages::day).orElse(ui.today().plusDays(1));
        var today = work.dryRun(ui.today(), Optional.empty(), CONTRACTS);
        var ahead = work.dryRun(day.isBefore(ui.today()) ? ui.today() : day, visit.query("after"), CONTRACTS);
        var later = ahead.items().stream()
                .filter(due -> due.act().on().isAfter(ui.today()))
                .toList();
        var view = new View(
                day, asked.open(TASKS), today, new Slice<>(later, ahead.next()), access.may(LicensingPermissions.RUN));
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

    private Answer why(Visit visit, Form form) {
        var ui = wording.of(visit);
        var done = work.done(visit.path("id"));
        return new Answer.Page(
                ui.kind(Ui.key(done.kind())) + " · " + done.contract(),
                Markup.of(templates.workWhy(
                        ui, done, asked.find(done.id()), form, access.may(LicensingPermissions.MANAGE))));
    }

    private Answer done(Visit visit) {
        var ui = wording.of(visit);
        asked.done(visit.path("id"), visit.form("note"));
        return new Answer.Redirect("/licensing/due").saying(Toast.of(ui.t("licensing.web.task.marked")));
    }
}
