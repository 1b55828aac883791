package fr.crmdata.billing.books;

import fr.crmdata.api.Texts;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.contracts.ContractAccounts.Due;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.BillingRuns;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.InvoiceStore.Known;
import fr.crmdata.billing.store.RunStore;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final int MOST_PIECES = 10;
    private static final String DECIDED = "d";
    private static final String FORESEEN = "f";

    private final Access access;
    private final OperatorDatabase operator;
    private final ContractAccounts contracts;
    private final IssueRun run;
    private final InvoiceStore invoices;
    private final RunStore runs;
    private final Jobs jobs;
    private final Audit audit;

    @Activate
    public RunDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference ContractAccounts contracts,
            @Reference IssueRun run,
            @Reference InvoiceStore invoices,
            @Reference RunStore runs,
            @Reference Jobs jobs,
            @Reference Audit audit) {
        this.access = access;
        this.operator = operator;
        this.contracts = contracts;
        this.run = run;
        this.invoices = invoices;
        this.runs = runs;
        this.jobs = jobs;
        this.audit = audit;
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
            var at = cursor.orElse(DECIDED);
            return at.startsWith(FORESEEN)
                    ? foreseen(day, at.substring(FORESEEN.length()), most)
                    : decided(day, at.substring(DECIDED.length()), most);
        });
    }

    private Slice<Upcoming> decided(LocalDate day, String behind, int most) {
        var from = behind.isEmpty() ? DueIds.before(runs.last(), IssueRun.LONG_OVERLAP) : behind;
        var dues = contracts.dues(Optional.of(from).filter(id -> !id.isEmpty()), most);
        var known = invoices.known(dues.stream().map(RunDesk::known).toList());
        var items = dues.stream()
                .filter(due -> !known.contains(known(due)) && !due.issue().isAfter(day))
                .map(due -> upcoming(due, true))
                .toList();
        if (dues.size() == most) {
            return new Slice<>(items, Optional.of(DECIDED + dues.get(most - 1).id()));
        }
        var foreseen = foreseen(day, "", most);
        return new Slice<>(
                Stream.concat(items.stream(), foreseen.items().stream()).toList(), foreseen.next());
    }

    /** A page is not empty because the first contracts ask for nothing: some more are looked at. */
    private Slice<Upcoming> foreseen(LocalDate day, String behind, int most) {
        var piece = contracts.foreseen(day, behind, most);
        for (var looked = 1;
                looked < MOST_PIECES && piece.dues().isEmpty() && piece.next().isPresent();
                looked++) {
            piece = contracts.foreseen(day, piece.next().get(), most);
        }
        var items = new ArrayList<Upcoming>();
        piece.dues().forEach(due -> items.add(upcoming(due, false)));
        return new Slice<>(items, piece.next().map(contract -> FORESEEN + contract));
    }

    private static Known known(Due due) {
        return new Known(due.contract(), due.key());
    }

    private Upcoming upcoming(Due due, boolean decided) {
        var payer = contracts.payer(due.contract());
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
                decided,
                due.net().isNegative() ? "" : run.problem(due));
    }

    @Override
    public List<String> warnings() {
        access.require(BillingPermissions.READ);
        var language = access.caller().language();
        return run
                .collectsNothing()
                .map(why -> why.message(language) + " "
                        + Texts.of(RunDesk.class, language).of("billing.run.by-transfer"))
                .stream()
                .toList();
    }

    @Override
    public List<SetAside> setAside(int limit) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> runs.aside(Math.max(1, Math.min(limit, MOST)))).stream()
                .map(aside -> new SetAside(aside.what().contract(), aside.what().key(), aside.reason(), aside.since()))
                .toList();
    }
}
