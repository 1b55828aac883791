package fr.crmdata.billing.books;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.contracts.ContractAccounts.Due;
import fr.crmdata.api.contracts.ContractAccounts.Method;
import fr.crmdata.api.contracts.ContractAccounts.Payer;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.books.Drafts.Draft;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.office.BillingRuns.Report;
import fr.crmdata.billing.office.DebitMandates;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.InvoiceStore.Known;
import fr.crmdata.billing.store.RunStore;
import fr.crmdata.billing.store.RunStore.Aside;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Goes through what contracts ask for, a piece in one transaction: documents, numbers, entries of the accounts, events and how far it came
 * are committed together or not at all. Only one piece is made at a time, and the database refuses a second document under the same key:
 * whatever cuts a run off, each document is issued once.
 */
@Component(service = IssueRun.class)
public final class IssueRun {

    /** What was decided at the same moment may become visible in another order. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    /** Once a day, what a clock that was wrong or a long transaction hid. */
    static final Duration LONG_OVERLAP = Duration.ofDays(2);

    private final OperatorDatabase operator;
    private final ContractAccounts contracts;
    private final Seller seller;
    private final Conventions conventions;
    private final InvoiceStore invoices;
    private final RunStore runs;
    private final Issuing issuing;
    private final Clock clock;
    private volatile @Nullable DebitMandates mandates;

    @Activate
    public IssueRun(
            @Reference OperatorDatabase operator,
            @Reference ContractAccounts contracts,
            @Reference Seller seller,
            @Reference Conventions conventions,
            @Reference InvoiceStore invoices,
            @Reference RunStore runs,
            @Reference Issuing issuing,
            @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.contracts = contracts;
        this.seller = seller;
        this.conventions = conventions;
        this.invoices = invoices;
        this.runs = runs;
        this.issuing = issuing;
        this.clock = clock;
    }

    /** Without mandates everything is payable by transfer. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setMandates(DebitMandates kept) {
        mandates = kept;
    }

    public void unsetMandates(DebitMandates gone) {
        if (mandates == gone) {
            mandates = null;
        }
    }

    /**
     * A piece of a run.
     *
     * @param last id of the last due that was looked at; empty at the end
     */
    record Piece(Report report, Optional<String> last) {}

    /**
     * All that there is.
     *
     * @param overlap how far before the last one to begin
     * @param progress hears of each piece in its transaction
     */
    Report all(Duration overlap, Consumer<Report> progress) {
        var report = again();
        Optional<String> after = Optional.of(operator.inOne(() -> DueIds.before(runs.last(), overlap)));
        while (after.isPresent()) {
            var from = after;
            var before = report;
            var piece = operator.inOne(() -> {
                var done = piece(from, conventions.piece());
                progress.accept(before.plus(done.report()));
                return done;
            });
            report = report.plus(piece.report());
            after = piece.last();
        }
        return report;
    }

    /** One piece behind a due; joins the open transaction. */
    Piece piece(Optional<String> after, int most) {
        return operator.inOne(() -> {
            runs.take();
            var dues = contracts.dues(after.filter(id -> !id.isEmpty()), most);
            if (dues.isEmpty()) {
                return new Piece(Report.NOTHING, Optional.empty());
            }
            var report = issue(dues);
            var last = dues.get(dues.size() - 1).id();
            runs.reached(last);
            return new Piece(report, Optional.of(last));
        });
    }

    /** What a contract asks for under a key, and with it some of what waits behind the last one; joins the open transaction. */
    Report now(String contract, String key, int most) {
        return operator.inOne(() -> {
            var report = piece(Optional.of(runs.take()), most).report();
            return isIssued(contract, key)
                    ? report
                    : report.plus(issue(contracts.due(contract, key).stream().toList()));
        });
    }

    boolean isIssued(String contract, String key) {
        return operator.inOne(() -> invoices.byKey(contract, key).isPresent());
    }

    /** What was set aside is tried again. */
    private Report again() {
        var report = Report.NOTHING;
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            var from = after.get();
            var piece = operator.inOne(() -> again(from));
            report = report.plus(piece.report());
            after = piece.last();
        }
        return report;
    }

    private Piece again(String after) {
        runs.take();
        var aside = runs.aside(after, conventions.piece());
        if (aside.isEmpty()) {
            return new Piece(Report.NOTHING, Optional.empty());
        }
        var dues = aside.stream()
                .flatMap(one -> contracts.due(one.what().contract(), one.what().key()).stream())
                .toList();
        var last = aside.get(aside.size() - 1).due();
        return new Piece(dues.isEmpty() ? Report.NOTHING : issue(dues), Optional.of(last));
    }

    private Report issue(List<Due> dues) {
        var looked = new Report(dues.size(), 0, 0, Money.ZERO, 0);
        var wanted = unknown(dues);
        if (wanted.isEmpty()) {
            return looked;
        }
        var drafts = drafts(wanted);
        // What a credit note is about may be asked for in the same piece.
        return looked.plus(issue(drafts, wanted, false)).plus(issue(drafts, wanted, true));
    }

    private List<Due> unknown(List<Due> dues) {
        var seen =
                new HashSet<>(invoices.known(dues.stream().map(IssueRun::known).toList()));
        return dues.stream().filter(due -> seen.add(known(due))).toList();
    }

    private Drafts drafts(List<Due> dues) {
        return drafts(
                contracts.payers(dues.stream().map(Due::contract).distinct().toList()), DebitMandates::usable);
    }

    private Drafts drafts(Map<String, Payer> payers, Lookup lookup) {
        var debited = payers.values().stream()
                .filter(payer -> payer.method() == Method.DIRECT_DEBIT)
                .map(Payer::contract)
                .toList();
        var present = mandates;
        Map<String, Invoice.DirectDebit> usable =
                present == null || debited.isEmpty() ? Map.of() : lookup.in(present, debited, LocalDate.now(clock));
        return new Drafts(
                seller.trader(),
                seller.iban(),
                conventions.vatOnDebits(),
                invoices,
                payers,
                usable,
                contracts::lateRate);
    }

    private interface Lookup {
        Map<String, Invoice.DirectDebit> in(DebitMandates mandates, Collection<String> contracts, LocalDate on);
    }

    private Report issue(Drafts maker, List<Due> dues, boolean credits) {
        var waiting = runs.waiting(dues.stream().map(Due::contract).collect(Collectors.toSet()));
        var drafts = new ArrayList<Draft>();
        var failed = 0;
        for (var due : dues) {
            if (due.net().isNegative() == credits) {
                try {
                    drafts.add(maker.of(due));
                    if (waiting.contains(known(due))) {
                        runs.noLongerAside(known(due));
                    }
                } catch (BillingRefusal refusal) {
                    runs.setAside(new Aside(known(due), due.id(), refusal.message(Language.FR), clock.instant()));
                    failed++;
                }
            }
        }
        return issuing.issue(maker, drafts, credits).plus(new Report(0, 0, 0, Money.ZERO, failed));
    }

    /** Why what should be collected is payable by transfer; empty when it is collected. */
    Optional<Refusal> collectsNothing() {
        var present = mandates;
        return present == null ? Optional.empty() : present.obstacle();
    }

    /**
     * What keeps dues from being made into documents; nothing is written. Credit notes are left out: what they are about may not be issued yet.
     *
     * @param payers of all their contracts
     * @return a sentence for each that has a problem
     */
    Map<Due, String> problems(List<Due> dues, Map<String, Payer> payers) {
        var maker = drafts(payers, DebitMandates::existing);
        var problems = new HashMap<Due, String>();
        for (var due : dues) {
            if (!due.net().isNegative()) {
                try {
                    maker.of(due);
                } catch (BillingRefusal refusal) {
                    problems.put(due, refusal.message(operator.caller().language()));
                }
            }
        }
        return problems;
    }

    private static Known known(Due due) {
        return new Known(due.contract(), due.key());
    }
}
