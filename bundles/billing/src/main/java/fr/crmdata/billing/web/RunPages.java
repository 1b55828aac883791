package fr.crmdata.billing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.BillingRuns;
import fr.crmdata.billing.office.BillingRuns.SetAside;
import fr.crmdata.billing.office.BillingRuns.Upcoming;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What will be invoiced until a day, the run by hand with its progress, and what could not be invoiced. */
@Component(service = PageSet.class)
public final class RunPages implements PageSet {

    private static final int ON_A_PAGE = 100;
    private static final int RUNS = 5;
    private static final int ASIDE = 50;
    private static final int DAYS_AHEAD = 30;

    private final Templates templates = new StaticTemplates();
    private final BillingRuns runs;
    private final Words words;
    private final Access access;

    @Activate
    public RunPages(@Reference BillingRuns runs, @Reference Words words, @Reference Access access) {
        this.runs = runs;
        this.words = words;
        this.access = access;
    }

    /** What the page shows. */
    public record View(
            LocalDate until,
            Slice<Upcoming> upcoming,
            List<String> warnings,
            List<SetAside> aside,
            List<Job> jobs,
            boolean later,
            boolean mayRun) {

        /** Of what is decided on this page. */
        public Money decided() {
            return Money.sum(upcoming.items().stream()
                    .filter(one -> one.decided() && one.problem().isEmpty())
                    .map(Upcoming::gross)
                    .toList());
        }

        public long ready() {
            return upcoming.items().stream()
                    .filter(one -> one.decided() && one.problem().isEmpty())
                    .count();
        }
    }

    @Override
    public void define(Site site) {
        site.get("/run", this::show).get("/run/progress", this::progress).post("/run", this::start);
    }

    private Answer show(Visit visit) {
        var ui = words.of(visit);
        var until = Typed.dayOfAddress(visit, "until").orElse(ui.today().plusDays(DAYS_AHEAD));
        var view = new View(
                until,
                runs.preview(until, visit.query("cursor"), ON_A_PAGE),
                runs.warnings(),
                runs.setAside(ASIDE),
                runs.recent(RUNS),
                visit.query("cursor").isPresent(),
                access.may(BillingPermissions.RUN));
        return new Answer.Page(ui.t("billing.web.run"), Markup.of(templates.runPage(ui, view)));
    }

    private Answer progress(Visit visit) {
        return new Answer.Fragment(Markup.of(templates.runJobs(words.of(visit), runs.recent(RUNS))));
    }

    private Answer start(Visit visit) {
        runs.start();
        return new Answer.Redirect("/billing/run")
                .saying(Toast.of(words.of(visit).t("billing.web.run.started")));
    }
}
