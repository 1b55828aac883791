package fr.crmdata.billing.books;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.accounts.Bookings;
import fr.crmdata.billing.office.Accounts;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.YearClosings;
import fr.crmdata.billing.store.ClosingStore;
import fr.crmdata.billing.store.ClosingStore.Closing;
import fr.crmdata.billing.store.Numbers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closes years. All journals of the year are held meanwhile: whoever wants to book there waits and then books in the next one. */
@Component(service = YearClosings.class)
public final class YearDesk implements YearClosings {

    private final Access access;
    private final OperatorDatabase operator;
    private final ClosingStore closings;
    private final Numbers numbers;
    private final Accounts accounts;
    private final YearFile file;
    private final Conventions conventions;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public YearDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference ClosingStore closings,
            @Reference Numbers numbers,
            @Reference Accounts accounts,
            @Reference YearFile file,
            @Reference Conventions conventions,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.closings = closings;
        this.numbers = numbers;
        this.accounts = accounts;
        this.file = file;
        this.conventions = conventions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<FiscalYear> all() {
        access.require(BillingPermissions.ACCOUNTS);
        return operator.inOne(() -> closings.years().stream().map(this::view).toList());
    }

    private FiscalYear view(int year) {
        var closing = closings.find(year);
        return new FiscalYear(
                year,
                closing.map(one -> one.closedAt().isPresent() ? State.CLOSED : State.ASKED)
                        .orElse(State.OPEN),
                isOver(year),
                closing.map(Closing::askedBy).orElse(""),
                closing.map(Closing::closedBy).orElse(""),
                closing.flatMap(Closing::closedAt),
                file.name(year),
                closing.map(Closing::hash).orElse(""),
                closing.map(Closing::bytes).orElse(0L));
    }

    private boolean isOver(int year) {
        return year < LocalDate.now(clock).getYear();
    }

    @Override
    public FiscalYear close(int year) {
        access.require(BillingPermissions.ACCOUNTS);
        Years.checked(year);
        return operator.inOne(() -> {
            for (var journal : List.of(Bookings.SALES, Bookings.BANK, Bookings.OTHER)) {
                numbers.takeJournal(journal, year);
            }
            if (closings.last() < year) {
                requireClosable(year);
                if (mayClose(year)) {
                    close(year, file.fingerprint(year));
                }
            }
            return view(year);
        });
    }

    private void requireClosable(int year) {
        if (!isOver(year)) {
            throw new BillingRefusal.YearNotOver(year);
        }
        closings.years().stream()
                .filter(earlier -> earlier < year && earlier > closings.last())
                .min(Integer::compare)
                .ifPresent(earlier -> {
                    throw new BillingRefusal.EarlierYearOpen(year, earlier);
                });
        var soundness = accounts.check(year);
        if (!soundness.isSound()) {
            throw new BillingRefusal.BooksUnsound(
                    year,
                    soundness.gaps().isEmpty()
                            ? soundness.unbalanced().get(0)
                            : soundness.gaps().get(0));
        }
    }

    /** Whether it is closed now; where two people are wanted, the first one only asks. */
    private boolean mayClose(int year) {
        var caller = operator.caller();
        var asked = closings.find(year);
        if (asked.isEmpty()) {
            closings.ask(year, caller.name(), caller.id(), clock.instant());
            if (conventions.fourEyes()) {
                audit.record("billing.year-closing-asked", String.valueOf(year));
            }
            return !conventions.fourEyes();
        }
        if (conventions.fourEyes() && asked.get().askedById().equals(caller.id())) {
            throw new BillingRefusal.SameCloser(year);
        }
        return true;
    }

    private void close(int year, YearFile.Fingerprint sealed) {
        closings.close(year, operator.caller().name(), clock.instant(), sealed.hash(), sealed.bytes());
        audit.record(
                "billing.year-closed", String.valueOf(year), Map.of("file", file.name(year), "sha256", sealed.hash()));
    }
}
