package fr.crmdata.billing.books;

import fr.crmdata.api.Texts;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.contracts.ContractAccounts.Due;
import fr.crmdata.api.contracts.ContractAccounts.Payer;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.books.Preview.Found;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.BillingRuns;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.RunStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The billing run, for the operator's staff. */
@Component(service = BillingRuns.class)
public final class RunDesk implements BillingRuns {

    private static final int MOST = 500;

    private final Access access;
    private final OperatorDatabase operator;
    private final ContractAccounts contracts;
    private final IssueRun run;
    private final InvoiceStore invoices;
    private final RunStore runs;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public RunDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference ContractAccounts contracts,
            @Reference IssueRun run,
            @Reference InvoiceStore invoices,
            @Reference RunStore runs,
            @Reference Jobs jobs,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.contracts = contracts;
        this.run = run;
        this.invoices = invoices;
        this.runs = runs;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Report run() {
        access.require(BillingPermissions.RUN);
        var report = run.all(IssueRun.LONG_OVERLAP, done -> {});
        audit.record(
                "billing.run",
                "billing",
                Map.of("invoices", Long.toString(report.invoices()), "credits", Long.toString(report.credits())));
        return report;
    }

    @Override
    public Job start() {
        access.require(BillingPermissions.RUN);
        return operator.inOne(() -> {
            var job = jobs.start(
                    RunJob.KIND,
                    Texts.of(RunDesk.class, access.caller().language()).of("billing.run.title"),
                    Map.of());
            audit.record("billing.run-started", job.id(), Map.of());
            return job;
        });
    }

    @Override
    public List<Job> recent(int limit) {
        access.require(BillingPermissions.READ);
        return jobs.recent(MOST).stream()
                .filter(job -> job.kind().equals(RunJob.KIND))
                .limit(limit)
                .toList();
    }

    @Override
    public Slice<Upcoming> preview(LocalDate day, Optional<String> cursor, int limit) {
        access.require(BillingPermissions.READ);
        var most = Math.max(1, Math.min(limit, MOST));
        return operator.inOne(() -> {
            var page = new Preview(contracts, invoices, day, most)
                    .page(cursor, DueIds.before(runs.last(), IssueRun.LONG_OVERLAP));
            return new Slice<>(upcoming(page.items()), page.next());
        });
    }

    /** Who pays is asked for all of them at once. */
    private List<Upcoming> upcoming(List<Found> found) {
        var dues = found.stream().map(Found::due).toList();
        if (dues.isEmpty()) {
            return List.of();
        }
        var payers =
                contracts.payers(dues.stream().map(Due::contract).distinct().toList());
        var problems = run.problems(dues, payers);
        return found.stream()
                .map(one -> upcoming(
                        one,
                        Optional.ofNullable(payers.get(one.due().contract())).orElseThrow(),
                        problems.getOrDefault(one.due(), "")))
                .toList();
    }

    private Upcoming upcoming(Found found, Payer payer, String problem) {
        var due = found.due();
        return new Upcoming(
                due.contract(),
                payer.name(),
                InvoiceKind.valueOf(due.kind()),
                due.issue(),
                due.due(),
                due.net(),
                due.vat(),
                due.gross(),
                due.clause(),
                due.why().in(access.caller().language()),
                found.decided(),
                problem);
    }

    @Override
    public List<String> warnings() {
        access.require(BillingPermissions.READ);
        var language = access.caller().language();
        var texts = Texts.of(RunDesk.class, language);
        var payable =
                run.collectsNothing().map(why -> why.message(language) + " " + texts.of("billing.run.by-transfer"));
        var rate = contracts
                .rateBelowFloor(LocalDate.now(clock))
                .map(rates -> texts.of("billing.run.below-floor", rates.claimed(), rates.floor()));
        return Stream.of(payable, rate).flatMap(Optional::stream).toList();
    }

    @Override
    public List<SetAside> setAside(int limit) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> runs.aside(Math.max(1, Math.min(limit, MOST)))).stream()
                .map(aside -> new SetAside(aside.what().contract(), aside.what().key(), aside.reason(), aside.since()))
                .toList();
    }
}
