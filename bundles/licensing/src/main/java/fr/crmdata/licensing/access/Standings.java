package fr.crmdata.licensing.access;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.contracts.ContractChanges;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.ContractState;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.office.Seats.Seat;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.FactStore;
import fr.crmdata.licensing.store.SeatStore;
import fr.crmdata.licensing.store.SettingsStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Where each client stands, from memory. A change on this node counts at once; one on another node, and a new day, when the memory is a
 * few seconds old.
 */
@Component(service = Standings.class)
public final class Standings {

    private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();

    private final Access access;
    private final OperatorDatabase operator;
    private final ContractStore contracts;
    private final FactStore facts;
    private final SettingsStore settings;
    private final SeatStore seats;
    private final LicensedSeats licensed;
    private final Trials trials;
    private final ContractChanges changes;
    private final Clock clock;
    private final Map<ClientId, Remembered> remembered = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();
    private final Consumer<ClientId> forget = this::forget;

    private record Remembered(Standing standing, long at) {}

    @Activate
    public Standings(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference ContractStore contracts,
            @Reference FactStore facts,
            @Reference SettingsStore settings,
            @Reference SeatStore seats,
            @Reference LicensedSeats licensed,
            @Reference Trials trials,
            @Reference ContractChanges changes,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.contracts = contracts;
        this.facts = facts;
        this.settings = settings;
        this.seats = seats;
        this.licensed = licensed;
        this.trials = trials;
        this.changes = changes;
        this.clock = clock;
        changes.onChange(forget);
    }

    @Deactivate
    public void stop() {
        changes.forget(forget);
    }

    public Standing of(ClientId client) {
        var known = remembered.get(client);
        var now = System.nanoTime();
        if (known != null && now - known.at() < FRESH_NANOS) {
            return known.standing();
        }
        var before = forgotten.get();
        var read = access.as(Caller.system(ClientId.OPERATOR, "licensing"), () -> operator.inOne(() -> read(client)));
        remembered.put(client, new Remembered(read, now));
        if (forgotten.get() != before) {
            // Something changed while it was read: perhaps this.
            remembered.remove(client);
        }
        return read;
    }

    private void forget(ClientId client) {
        forgotten.incrementAndGet();
        remembered.remove(client);
    }

    private Standing read(ClientId client) {
        var row = contracts.of(client);
        if (row.isEmpty()) {
            return withoutContract(client);
        }
        var day = LocalDate.now(clock);
        var number = row.get().number();
        var reading = Contract.of(facts.of(List.of(number)).getOrDefault(number, List.of()))
                .read(day, settings.history().on(day));
        var phase = reading.phase();
        return new Standing(
                true,
                phase,
                reading.suspension().map(Fact.Suspended::on).orElse(day),
                reading.end().map(end -> end.last()).orElse(day),
                phase != Phase.ERASED && keepsData(reading, day),
                designated(
                        client,
                        reading.seats().modules(),
                        module -> licensed.atMost(module, reading.seats().on(day, module))));
    }

    private static boolean keepsData(Reading reading, LocalDate day) {
        return ContractState.dataReturn(reading)
                .filter(data -> !day.isBefore(data.erasureFrom()))
                .isEmpty();
    }

    /**
     * In a trial there are the seats that were ordered. Otherwise, on a server that needs a licence, the licence says what everybody has;
     * elsewhere nothing is restricted.
     */
    private Standing withoutContract(ClientId client) {
        var today = LocalDate.now(clock);
        return trials.seats(client)
                .or(licensed::bought)
                .map(bought -> new Standing(
                        true,
                        Phase.ACTIVE,
                        today,
                        today,
                        true,
                        designated(client, bought.keySet(), module -> bought.getOrDefault(module, 0))))
                .orElse(Standing.FREE);
    }

    /** When there are fewer seats than people who were designated, those who came last have none. */
    private Map<String, Set<String>> designated(ClientId client, Set<String> modules, ToIntFunction<String> bought) {
        var taken = seats.taken(client);
        var designated = new HashMap<String, Set<String>>();
        for (var module : modules) {
            var count = bought.applyAsInt(module);
            if (count > 0) {
                designated.put(
                        module,
                        taken.stream()
                                .filter(seat -> seat.module().equals(module))
                                .limit(count)
                                .map(Seat::userId)
                                .collect(Collectors.toSet()));
            }
        }
        return designated;
    }

    /** Whether a client is restricted at all. */
    Optional<Standing> boundOf(ClientId client) {
        return Optional.of(of(client)).filter(Standing::isBound);
    }
}
