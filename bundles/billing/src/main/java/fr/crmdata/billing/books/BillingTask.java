package fr.crmdata.billing.books;

import fr.crmdata.api.tasks.DailyTask;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Once a day, all that contracts asked for and that is not issued yet. */
@Component
public final class BillingTask implements DailyTask {

    private final IssueRun run;

    @Activate
    public BillingTask(@Reference IssueRun run) {
        this.run = run;
    }

    @Override
    public String name() {
        return "billing";
    }

    @Override
    public Scope scope() {
        return Scope.OPERATOR;
    }

    @Override
    public CatchUp catchUp() {
        return CatchUp.LATEST_ONLY;
    }

    @Override
    public String run(LocalDate date) {
        var report = run.all(IssueRun.LONG_OVERLAP, done -> {});
        return report.invoices() + " invoices and " + report.credits() + " credit notes issued, " + report.setAside()
                + " set aside";
    }
}
