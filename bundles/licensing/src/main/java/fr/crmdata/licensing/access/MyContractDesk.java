package fr.crmdata.licensing.access;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.contracts.ContractBook;
import fr.crmdata.licensing.contracts.ContractViews;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.ContractState;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.rules.DataReturn;
import fr.crmdata.licensing.model.rules.Notice;
import fr.crmdata.licensing.office.ContractView;
import fr.crmdata.licensing.office.MyContract;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.store.ContractRow;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.FraudStore;
import fr.crmdata.licensing.store.Numbers;
import fr.crmdata.licensing.store.SettingsStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The contract of the caller's client; no other can be named. */
@Component(service = MyContract.class)
public final class MyContractDesk implements MyContract {

    private static final int MOST_TEXT = 2000;
    private static final int MOST_DAYS_BACK = 3660;

    private final Access access;
    private final OperatorDatabase operator;
    private final ContractStore contracts;
    private final ContractBook book;
    private final ContractViews views;
    private final SettingsStore settings;
    private final Numbers numbers;
    private final FraudStore frauds;
    private final Lock lock;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public MyContractDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference ContractStore contracts,
            @Reference ContractBook book,
            @Reference ContractViews views,
            @Reference SettingsStore settings,
            @Reference Numbers numbers,
            @Reference FraudStore frauds,
            @Reference Lock lock,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.contracts = contracts;
        this.book = book;
        this.views = views;
        this.settings = settings;
        this.numbers = numbers;
        this.frauds = frauds;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<ContractView> view() {
        access.require(OwnContractPermissions.OWN);
        var client = access.caller().client();
        return operator.inOne(() -> contracts.of(client).map(row -> views.of(row, book.today())));
    }

    @Override
    public Choices choices() {
        access.require(OwnContractPermissions.OWN);
        var client = access.caller().client();
        return operator.inOne(() -> contracts
                .of(client)
                .map(row -> choices(reading(row)))
                .orElse(new Choices(false, Optional.empty(), false, Optional.empty())));
    }

    private static Choices choices(Reading reading) {
        var phase = reading.phase();
        var data = ContractState.dataReturn(reading);
        var isOver = phase == Phase.ENDED;
        var isThere = data.map(DataReturn::erasureFrom)
                .filter(erasure -> !reading.day().isBefore(erasure))
                .isEmpty();
        return new Choices(
                reading.start().isPresent() && reading.end().isEmpty() && phase != Phase.ERASED,
                reading.start()
                        .flatMap(start -> reading.prices().pending(reading.day()))
                        .filter(rise -> reading.end().isEmpty())
                        .map(rise -> rise.rise().objectionUntil()),
                (isOver || phase == Phase.SUSPENDED) && isThere,
                data.filter(known -> isThere).map(known -> known.erasureFrom().minusDays(1)));
    }

    @Override
    public NoticeEffect noticeEffect(LocalDate received) {
        access.require(OwnContractPermissions.OWN);
        var client = access.caller().client();
        return operator.inOne(() -> {
            var reading = reading(contracts.of(client).orElseThrow(LicensingRefusal.NoContract::new));
            if (reading.start().isEmpty() || reading.end().isPresent()) {
                throw new LicensingRefusal.OutOfOrder("notice-posted", received);
            }
            var notice = Notice.of(reading.periods(), received, reading.committedUntil());
            return new NoticeEffect(received, notice.expiry(), notice.end(), owed(reading, notice.end()));
        });
    }

    /** The periods that begin after today, up to the last. */
    private static Money owed(Reading reading, LocalDate last) {
        var sum = Money.ZERO;
        var period = reading.periods().firstAfter(reading.day());
        while (!period.first().isAfter(last)) {
            sum = sum.plus(reading.fee(period));
            period = reading.periods().firstAfter(period.first());
        }
        return sum;
    }

    @Override
    public ContractView giveNotice() {
        return declare(OwnContractPermissions.DECLARE, "licensing.notice-given", row -> {
            if (!choices(reading(row)).mayGiveNotice()) {
                throw new LicensingRefusal.OutOfOrder("notice-posted", book.today());
            }
            var letter = numbers.next("N", book.today());
            book.record(row.number(), new Fact.NoticePosted(book.today(), letter));
            book.record(row.number(), new Fact.LetterPresented(book.today(), letter));
            book.record(row.number(), new Fact.LetterSigned(book.today(), letter));
        });
    }

    @Override
    public ContractView object() {
        return declare(
                OwnContractPermissions.DECLARE,
                "licensing.objected",
                row -> book.record(row.number(), new Fact.Objected(book.today())));
    }

    @Override
    public ContractView requestData(boolean switching) {
        return declare(OwnContractPermissions.DECLARE, "licensing.data-requested", row -> {
            if (!choices(reading(row)).mayAskForData()) {
                throw new LicensingRefusal.OutOfOrder("data-return-requested", book.today());
            }
            book.record(row.number(), new Fact.DataReturnRequested(book.today(), switching));
        });
    }

    @Override
    public ContractView hold(LocalDate until) {
        return declare(OwnContractPermissions.DECLARE, "licensing.hold-requested", row -> {
            var today = book.today();
            if (until.isBefore(today) || until.isAfter(today.plusYears(1))) {
                throw new LicensingRefusal.Invalid(
                        "until", "licensing.field.out-of-range", "until", today, today.plusYears(1));
            }
            if (!choices(reading(row)).mayAskForData()) {
                throw new LicensingRefusal.OutOfOrder("hold-requested", today);
            }
            book.record(row.number(), new Fact.HoldRequested(today, until));
        });
    }

    private ContractView declare(Permission permission, String action, Consumer<ContractRow> step) {
        access.require(permission);
        var client = access.caller().client();
        var view = operator.inOne(() -> {
            var row = contracts.of(client).orElseThrow(LicensingRefusal.NoContract::new);
            step.accept(row);
            return views.of(contracts.of(client).orElseThrow(), book.today());
        });
        audit.record(action, view.number());
        return view;
    }

    private Reading reading(ContractRow row) {
        var today = book.today();
        return book.contract(row.number()).read(today, settings.history().on(today));
    }

    @Override
    public FraudReport reportFraud(FraudNotice notice) {
        access.require(OwnContractPermissions.REPORT_FRAUD);
        if (notice.what().length() > MOST_TEXT) {
            throw new LicensingRefusal.Invalid("what", "licensing.field.too-long", "what", MOST_TEXT);
        }
        notice.since().ifPresent(this::requireLikely);
        var caller = access.caller();
        var locked = lock.lock(notice.users());
        audit.record("licensing.fraud-reported", "", Map.of("locked", Integer.toString(locked.size())));
        return operator.inOne(() -> {
            var report = new FraudReport(
                    Ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), caller.name(), notice, locked);
            frauds.add(caller.client(), report);
            contracts
                    .of(caller.client())
                    .filter(row -> !ContractStore.isOver(row.summary().phase()))
                    .filter(row -> isFirstToday(row))
                    .ifPresent(row -> book.record(row.number(), new Fact.FraudReported(book.today())));
            return report;
        });
    }

    /** Neither to come nor before anybody had codes. */
    private void requireLikely(Instant since) {
        var now = clock.instant();
        if (since.isAfter(now.plus(1, ChronoUnit.DAYS)) || since.isBefore(now.minus(MOST_DAYS_BACK, ChronoUnit.DAYS))) {
            var today = book.today();
            throw new LicensingRefusal.Invalid(
                    "since", "licensing.field.out-of-range", "since", today.minusDays(MOST_DAYS_BACK), today);
        }
    }

    /** Several reports of one day are one fact: what follows from it is done once. */
    private boolean isFirstToday(ContractRow row) {
        return reading(row).facts(Fact.FraudReported.class).stream()
                .noneMatch(fact -> fact.on().equals(book.today()));
    }

    @Override
    public List<FraudReport> fraudReports() {
        access.require(OwnContractPermissions.REPORT_FRAUD);
        var client = access.caller().client();
        return operator.inOne(() -> frauds.of(client));
    }
}
