package fr.crmdata.web.operator;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.operator.DailyRuns;
import fr.crmdata.api.operator.DeadLetters;
import fr.crmdata.api.operator.DemoClock;
import fr.crmdata.api.operator.JobBoard;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Navigation;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.web.WebRefusal;
import fr.crmdata.web.frame.Markup;
import fr.crmdata.web.frame.Ui;
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The service as a whole, for the operator's staff: long work, events that did not arrive, daily tasks, the demo clock. */
@Component(service = {Pages.class, Navigation.class})
public final class ServicePages implements Pages, Navigation {

    static final Permission READ = Permission.of("service:read");
    static final Permission MANAGE = Permission.of("service:manage");
    private static final int MOST = 100;

    private final Templates templates = new StaticTemplates();
    private final JobBoard jobs;
    private final DeadLetters letters;
    private final DailyRuns runs;
    private final DemoClock demoClock;
    private final Access access;
    private final Clock clock;

    @Activate
    public ServicePages(
            @Reference JobBoard jobs,
            @Reference DeadLetters letters,
            @Reference DailyRuns runs,
            @Reference DemoClock demoClock,
            @Reference Access access,
            @Reference(target = "(clock=system)") Clock clock) {
        this.jobs = jobs;
        this.letters = letters;
        this.runs = runs;
        this.demoClock = demoClock;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "service";
    }

    @Override
    public List<Entry> entries(Language language) {
        var label = new Ui(language).t("service.title");
        return List.of(new Entry(Section.OPERATOR, 20, "activity", label, "/service", READ, Optional.of("s")));
    }

    @Override
    public void define(Site site) {
        site.get("", this::showJobs)
                .get("/events", this::showLetters)
                .post("/events/{client}/{id}/retry", this::retry)
                .post("/events/{client}/{id}/discard", this::discard)
                .get("/daily", this::showRuns)
                .form("/clock", this::showClock, this::setClock);
    }

    static Answer page(Templates templates, Ui ui, String tab, Content main) {
        return new Answer.Page(ui.t("service.title"), Markup.of(templates.service(ui, tab, main)));
    }

    private Answer showJobs(Visit visit) {
        access.require(READ);
        var ui = new Ui(visit.language());
        return page(templates, ui, "jobs", templates.serviceJobs(ui, jobs.newest(MOST), clock.instant()));
    }

    private Answer showLetters(Visit visit) {
        access.require(READ);
        var ui = new Ui(visit.language());
        var may = access.may(MANAGE);
        return page(templates, ui, "events", templates.serviceEvents(ui, letters.newest(MOST), may));
    }

    private Answer retry(Visit visit) {
        letters.retry(client(visit), visit.path("id"));
        return back(visit, "/service/events", "service.events.retried");
    }

    private Answer discard(Visit visit) {
        letters.discard(client(visit), visit.path("id"));
        return back(visit, "/service/events", "service.events.discarded");
    }

    private static ClientId client(Visit visit) {
        if (!ClientId.isShaped(visit.path("client"))) {
            throw new WebRefusal.NoPage();
        }
        return new ClientId(visit.path("client"));
    }

    private Answer showRuns(Visit visit) {
        access.require(READ);
        var ui = new Ui(visit.language());
        return page(templates, ui, "daily", templates.serviceDaily(ui, runs.newest(MOST)));
    }

    private Answer showClock(Visit visit, Form form) {
        access.require(READ);
        var ui = new Ui(visit.language());
        var settable = demoClock.isSettable() && access.may(MANAGE);
        return page(templates, ui, "clock", templates.serviceClock(ui, form, demoClock.now(), settable));
    }

    private Answer setClock(Visit visit) {
        try {
            var time = LocalDateTime.parse(visit.form("time")).atZone(Ui.ZONE);
            demoClock.setTo(time);
            return back(visit, "/service/clock", "service.clock.set");
        } catch (DateTimeParseException e) {
            throw new WebRefusal.BadField("time", "service.clock.unreadable");
        }
    }

    private static Answer back(Visit visit, String to, String said) {
        return new Answer.Redirect(to).saying(Toast.of(new Ui(visit.language()).t(said)));
    }
}
