package fr.crmdata.licensing.contracts;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.Events;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.model.acts.Backdating;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.HistoryRules;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.office.ContractSummary;
import fr.crmdata.licensing.office.FactKind;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.store.ContractRow;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.FactStore;
import fr.crmdata.licensing.store.FactStore.Happened;
import fr.crmdata.licensing.store.Numbers;
import fr.crmdata.licensing.store.SettingsStore;
import fr.crmdata.licensing.store.StoredFact;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Contracts as they live: facts come in, and what follows from them and from the days is done in the same transaction. Permissions are
 * the callers' business.
 */
@Component(service = ContractBook.class)
public final class ContractBook {

    private final OperatorDatabase operator;
    private final ContractStore contracts;
    private final FactStore facts;
    private final SettingsStore settings;
    private final Numbers numbers;
    private final Doing doing;
    private final Events events;
    private final ContractChanges changes;
    private final Clock clock;

    @Activate
    public ContractBook(
            @Reference OperatorDatabase operator,
            @Reference ContractStore contracts,
            @Reference FactStore facts,
            @Reference SettingsStore settings,
            @Reference Numbers numbers,
            @Reference Doing doing,
            @Reference Events events,
            @Reference ContractChanges changes,
            @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.contracts = contracts;
        this.facts = facts;
        this.settings = settings;
        this.numbers = numbers;
        this.doing = doing;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Opens a contract.
     *
     * @param from day from which its acts are done, each on its day; what should have been done before is done on this one
     */
    public String open(Optional<ClientId> client, Holder holder, Collection<? extends Fact> first, LocalDate from) {
        return operator.inOne(() -> {
            client.ifPresent(this::requireNone);
            var today = today();
            var number = numbers.next("C", today);
            contracts.insert(number, client, holder, clock.instant());
            var history = settings.history();
            var contract = HistoryRules.check(Contract.of(Taxation.first(holder, first)), history.on(today));
            facts.addAll(number, contract.facts());
            var row = row(number);
            events.publish(event("licensing.contract-opened", row, Map.of()));
            advance(List.of(new Held(row, contract)), from.isAfter(today) ? today : from, today, history);
            return number;
        });
    }

    /** Contracts that are over are held meanwhile: none of them erases the data of who comes back. */
    private void requireNone(ClientId client) {
        contracts.takeAll(contracts.allOf(client));
        contracts
                .of(client)
                .filter(row -> !ContractStore.isOver(row.summary().phase()))
                .ifPresent(row -> {
                    throw new LicensingRefusal.HasContract(client.value(), row.number());
                });
    }

    /** Its database exists from now on. */
    public void assign(String number, ClientId client) {
        operator.inOne(() -> {
            taken(number);
            requireNone(client);
            contracts.assign(number, client);
            changed(Optional.of(client));
        });
    }

    /** Adds what happened; see {@link fr.crmdata.licensing.office.Contracts#record}. */
    public StoredFact record(String number, Fact fact) {
        return recordAll(List.of(new Happened(number, fact))).get(0);
    }

    /** Adds what happened to many contracts. Refused as a whole: what one of them cannot take is written for none. */
    public List<StoredFact> recordAll(List<Happened> happened) {
        return operator.inOne(() -> {
            var today = today();
            happened.forEach(one -> Foresight.check(one.fact(), today));
            var history = settings.history();
            var held = take(happened.stream().map(Happened::contract).toList(), today, history);
            for (var one : happened) {
                held.computeIfPresent(one.contract(), (number, before) -> {
                    var after = Backdating.accept(before.history(), one.fact(), today, history);
                    HistoryRules.check(after, one.fact(), history);
                    return new Held(before.row(), after);
                });
            }
            var stored = facts.add(happened);
            events.publishAll(happened.stream()
                    .map(one -> event(
                            "licensing.fact-recorded",
                            held(held, one.contract()).row(),
                            kind(one.fact())))
                    .toList());
            advance(held.values(), today, today, history);
            return stored;
        });
    }

    /** Says from today on that a fact never was so. */
    public StoredFact withdraw(String number, String factId, String reason) {
        return replace(number, List.of(factId), reason, List.of()).get(0);
    }

    /**
     * Says from today on that some facts never were so, and others were. Refused as a whole.
     *
     * @param wrong ids; facts by which something was done already are refused
     * @return what was stored: the withdrawals, then the new facts, in their order
     */
    public List<StoredFact> replace(String number, List<String> wrong, String reason, List<? extends Fact> right) {
        return operator.inOne(() -> {
            var today = today();
            var history = settings.history();
            var before = held(take(List.of(number), today, history), number);
            var known = facts.of(number);
            var correction = new Correction(before.history(), today, history);
            var stored = new ArrayList<StoredFact>();
            var told = new ArrayList<Event>();
            for (var id : wrong) {
                var fact = Correction.standing(known, id);
                stored.add(facts.add(number, correction.withdraw(fact, reason), Optional.of(id)));
                told.add(event("licensing.fact-withdrawn", before.row(), kind(fact)));
            }
            for (var fact : right) {
                correction.add(fact);
                stored.add(facts.add(number, fact, Optional.empty()));
                told.add(event("licensing.fact-recorded", before.row(), kind(fact)));
            }
            events.publishAll(told);
            advance(List.of(new Held(before.row(), correction.checked())), today, today, history);
            return stored;
        });
    }

    /** Does what the days until one bring for a contract, if anything. */
    public List<Act> live(String number, LocalDate until, SettingsHistory history) {
        return operator.inOne(() -> {
            var row = taken(number);
            return row.summary()
                    .nextDue()
                    .filter(due -> !due.isAfter(until))
                    .map(due -> advance(List.of(new Held(row, contract(number))), due, until, history))
                    .orElse(List.of());
        });
    }

    /** The history of a contract, in the open transaction. */
    public Contract contract(String number) {
        return Contract.of(facts.of(List.of(number)).getOrDefault(number, List.of()));
    }

    private ContractRow row(String number) {
        return contracts.find(number).orElseThrow(() -> new LicensingRefusal.UnknownContract(number));
    }

    private ContractRow taken(String number) {
        if (!contracts.take(number)) {
            throw new LicensingRefusal.UnknownContract(number);
        }
        return row(number);
    }

    /** A contract that nobody else changes until the open transaction is over. */
    private record Held(ContractRow row, Contract history) {}

    private static Held held(Map<String, Held> held, String number) {
        return Optional.ofNullable(held.get(number)).orElseThrow(() -> new LicensingRefusal.UnknownContract(number));
    }

    /** Takes contracts. What should have been done by now is done before anything else happens. */
    private Map<String, Held> take(Collection<String> wanted, LocalDate today, SettingsHistory history) {
        var numbers = wanted.stream().sorted().distinct().toList();
        contracts.takeAll(numbers);
        var histories = facts.of(numbers);
        var held = new TreeMap<String, Held>();
        contracts
                .findAll(numbers)
                .forEach(row -> held.put(
                        row.number(),
                        caughtUp(
                                new Held(row, Contract.of(histories.getOrDefault(row.number(), List.of()))),
                                today,
                                history)));
        numbers.forEach(number -> held(held, number));
        return held;
    }

    private Held caughtUp(Held held, LocalDate today, SettingsHistory history) {
        var due = held.row().summary().nextDue().filter(day -> !day.isAfter(today));
        if (due.isEmpty()) {
            return held;
        }
        advance(List.of(held), due.get(), today, history);
        return new Held(row(held.row().number()), contract(held.row().number()));
    }

    /** Does what the days bring, and writes down where the contracts stand then. */
    private List<Act> advance(Collection<Held> held, LocalDate from, LocalDate until, SettingsHistory history) {
        var done = new ArrayList<Act>();
        var standing = new ArrayList<ContractSummary>();
        var turns = new ArrayList<Event>();
        for (var one : held) {
            var run = doing.run(one.row(), one.history(), from, until, history);
            doing.write(one.row(), run.acts());
            done.addAll(run.acts());
            var before = one.row().summary();
            var now = Standing.of(before, run.contract().read(until, history.on(until)), run.next());
            standing.add(now);
            if (now.phase() != before.phase()) {
                turns.add(event(
                        "licensing.phase-changed",
                        one.row(),
                        Map.of("phase", now.phase().name())));
            }
            changed(before.client());
        }
        contracts.stand(standing);
        events.publishAll(turns);
        return done;
    }

    private void changed(Optional<ClientId> client) {
        client.ifPresent(id -> operator.afterCommit(() -> changes.changed(id)));
    }

    private static Map<String, String> kind(Fact fact) {
        return Map.of("kind", FactKind.of(fact).name());
    }

    private static Event event(String type, ContractRow row, Map<String, String> data) {
        var all = new HashMap<>(data);
        row.summary().client().ifPresent(client -> all.put("client", client.value()));
        return new Event(type, row.number(), all);
    }
}
