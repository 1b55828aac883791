package fr.crmdata.billing.books;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.BillingRuns.Report;
import fr.crmdata.billing.store.RunStore;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The billing run as a job: how far it is can be seen, it can be stopped, and it goes on after a restart. */
@Component(service = JobHandler.class)
public final class RunJob implements JobHandler {

    static final String KIND = "billing.run";

    private final Access access;
    private final OperatorDatabase operator;
    private final ContractAccounts contracts;
    private final RunStore runs;
    private final IssueRun run;

    @Activate
    public RunJob(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference ContractAccounts contracts,
            @Reference RunStore runs,
            @Reference IssueRun run) {
        this.access = access;
        this.operator = operator;
        this.contracts = contracts;
        this.runs = runs;
        this.run = run;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, String> run(Run job) {
        // Whoever started it may have left since.
        return access.as(Caller.system(ClientId.OPERATOR, "billing"), () -> result(all(job)));
    }

    private Report all(Run job) {
        var total = operator.inOne(() -> contracts.countDues(DueIds.before(runs.last(), IssueRun.LONG_OVERLAP)));
        return run.all(IssueRun.LONG_OVERLAP, done -> job.save("", done.looked(), Math.max(total, done.looked())));
    }

    private static Map<String, String> result(Report report) {
        return Map.of(
                "invoices", Long.toString(report.invoices()),
                "credits", Long.toString(report.credits()),
                "gross", report.gross().plain(),
                "setAside", Long.toString(report.setAside()));
    }
}
