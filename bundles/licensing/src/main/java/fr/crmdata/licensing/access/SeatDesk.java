package fr.crmdata.licensing.access;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.LicensingSettings;
import fr.crmdata.licensing.contracts.ContractChanges;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.office.Seats;
import fr.crmdata.licensing.store.SeatStore;
import fr.crmdata.licensing.store.SignInStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Seats of the caller's client: given, taken back, passed on, each step kept. */
@Component(service = Seats.class, configurationPid = LicensingSettings.PID)
public final class SeatDesk implements Seats {

    private static final int MOST = 1000;
    private static final int MOST_SESSIONS = 20;

    private final Access access;
    private final OperatorDatabase operator;
    private final SeatStore store;
    private final SignInStore signIns;
    private final SeatBooks books;
    private final SessionPolicies policies;
    private final Directory directory;
    private final ContractChanges changes;
    private final Audit audit;
    private final Clock clock;
    private final int seatDays;

    @Activate
    public SeatDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference SeatStore store,
            @Reference SignInStore signIns,
            @Reference SeatBooks books,
            @Reference SessionPolicies policies,
            @Reference Directory directory,
            @Reference ContractChanges changes,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock,
            LicensingSettings settings) {
        this.access = access;
        this.operator = operator;
        this.store = store;
        this.signIns = signIns;
        this.books = books;
        this.policies = policies;
        this.directory = directory;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
        this.seatDays = settings.seat_days();
    }

    private ClientId client() {
        return access.caller().client();
    }

    @Override
    public List<ModuleSeats> modules() {
        access.require(OwnContractPermissions.OWN);
        var client = client();
        return operator.inOne(() -> books.modules(client));
    }

    @Override
    public List<ModuleSeats> modules(ClientId client) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> books.modules(client));
    }

    @Override
    public Seat designate(String module, String userId) {
        access.require(OwnContractPermissions.SEATS);
        var member = person(userId);
        var client = client();
        return change(client, "licensing.seat-given", () -> {
            var seats = book(client, module);
            if (seats.bought() <= 0) {
                throw new LicensingRefusal.ModuleClosed(module);
            }
            if (seats.free() <= 0) {
                throw new LicensingRefusal.NoSeatFree(module, seats.bought());
            }
            SeatTurns.requireNone(seats, userId);
            turns().requireNotToAndFro(store.history(client, MOST), module, userId);
            return store.give(client, module, userId, member.name(), "", "");
        });
    }

    @Override
    public void release(String seatId) {
        access.require(OwnContractPermissions.SEATS);
        var client = client();
        change(client, "licensing.seat-released", () -> {
            var seat = taken(client, seatId);
            store.take(seat.id(), now());
            return seat;
        });
    }

    @Override
    public Seat passOn(String seatId, String userId, String reason) {
        access.require(OwnContractPermissions.SEATS);
        if (reason.length() > 300) {
            throw new LicensingRefusal.Invalid("reason", "licensing.field.too-long", "reason", 300);
        }
        var member = person(userId);
        var client = client();
        var former = operator.inOne(() -> taken(client, seatId));
        var hasLeft = directory
                .member(former.userId())
                .filter(Directory.Member::active)
                .isEmpty();
        return change(client, "licensing.seat-passed-on", () -> {
            var seat = taken(client, seatId);
            SeatTurns.requireNone(book(client, seat.module()), userId);
            if (!hasLeft) {
                turns().requireOldEnough(seat);
            }
            turns().requireNotToAndFro(store.history(client, MOST), seat.module(), userId);
            store.take(seat.id(), now());
            return store.give(client, seat.module(), userId, member.name(), seat.id(), reason.strip());
        });
    }

    private Seat change(ClientId client, String action, java.util.function.Supplier<Seat> step) {
        var seat = operator.inOne(() -> {
            operator.afterCommit(() -> changes.changed(client));
            return step.get();
        });
        audit.record(action, seat.id(), Map.of("module", seat.module(), "user", seat.userId()));
        return seat;
    }

    private Directory.Member person(String userId) {
        return directory
                .member(userId)
                .filter(Directory.Member::active)
                .orElseThrow(() -> new LicensingRefusal.Invalid("user", "licensing.field.unknown", userId));
    }

    private ModuleSeats book(ClientId client, String module) {
        store.lock(client, module);
        return books.modules(client).stream()
                .filter(seats -> seats.module().equals(module))
                .findFirst()
                .orElseThrow(() -> new LicensingRefusal.ModuleClosed(module));
    }

    private Seat taken(ClientId client, String seatId) {
        return store.taken(client).stream()
                .filter(seat -> seat.id().equals(seatId))
                .findFirst()
                .orElseThrow(() -> new LicensingRefusal.UnknownSeat(seatId));
    }

    private SeatTurns turns() {
        return new SeatTurns(seatDays, now(), clock.getZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public List<Seat> history(Optional<String> module, int limit) {
        access.require(OwnContractPermissions.OWN);
        var client = client();
        return operator.inOne(() -> store.history(client, MOST)).stream()
                .filter(seat -> module.isEmpty() || seat.module().equals(module.get()))
                .limit(Math.max(1, Math.min(limit, MOST)))
                .toList();
    }

    @Override
    public List<SharedUse> sharedUse(int days) {
        access.require(OwnContractPermissions.SEATS);
        var client = client();
        var since = now().minus(Math.max(1, Math.min(days, 366)), ChronoUnit.DAYS);
        return operator.inOne(() -> signIns.shared(client, since));
    }

    @Override
    public SessionPolicy sessionPolicy() {
        access.require(OwnContractPermissions.OWN);
        var client = client();
        return operator.inOne(() -> policies.of(client));
    }

    @Override
    public SessionPolicy change(SessionPolicy policy) {
        access.require(OwnContractPermissions.SEATS);
        if (policy.most() < 1 || policy.most() > MOST_SESSIONS) {
            throw new LicensingRefusal.Invalid("most", "licensing.field.out-of-range", "most", 1, MOST_SESSIONS);
        }
        var client = client();
        operator.inOne(() -> signIns.policy(client, policy));
        audit.record(
                "licensing.session-policy",
                "",
                Map.of(
                        "most",
                        Integer.toString(policy.most()),
                        "beyond",
                        policy.beyond().name()));
        return policy;
    }
}
