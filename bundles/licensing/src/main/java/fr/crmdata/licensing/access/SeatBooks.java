package fr.crmdata.licensing.access;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.office.Seats.ModuleSeats;
import fr.crmdata.licensing.office.Seats.Seat;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.FactStore;
import fr.crmdata.licensing.store.SeatStore;
import fr.crmdata.licensing.store.SettingsStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many seats a client has bought of each module, and who has them; in the open transaction. */
@Component(service = SeatBooks.class)
public final class SeatBooks {

    private final ContractStore contracts;
    private final FactStore facts;
    private final SeatStore seats;
    private final SettingsStore settings;
    private final ModuleCatalogue catalogue;
    private final LicensedSeats licensed;
    private final Trials trials;
    private final Clock clock;

    @Activate
    public SeatBooks(
            @Reference ContractStore contracts,
            @Reference FactStore facts,
            @Reference SeatStore seats,
            @Reference SettingsStore settings,
            @Reference ModuleCatalogue catalogue,
            @Reference LicensedSeats licensed,
            @Reference Trials trials,
            @Reference(target = "(clock=business)") Clock clock) {
        this.contracts = contracts;
        this.facts = facts;
        this.seats = seats;
        this.settings = settings;
        this.catalogue = catalogue;
        this.licensed = licensed;
        this.trials = trials;
        this.clock = clock;
    }

    List<ModuleSeats> modules(ClientId client) {
        var row = contracts.of(client);
        if (row.isEmpty()) {
            return trials.seats(client)
                    .or(licensed::bought)
                    .map(bought -> withoutContract(client, bought))
                    .orElse(List.of());
        }
        var number = row.get().number();
        var today = LocalDate.now(clock);
        var contract = Contract.of(facts.of(List.of(number)).getOrDefault(number, List.of()));
        var reading = read(contract, today);
        var taken = seats.taken(client);
        var isOpen = reading.phase() == Phase.ACTIVE
                || reading.phase() == Phase.FORCE_MAJEURE
                || reading.phase() == Phase.SUBSCRIBED;
        return reading.seats().modules().stream()
                .map(module -> {
                    var bought = seats(reading, today, module);
                    return new ModuleSeats(
                            module,
                            catalogue.areasOf(module),
                            bought,
                            isOpen && bought > 0,
                            change(contract, module, today, bought),
                            of(taken, module));
                })
                .toList();
    }

    private List<ModuleSeats> withoutContract(ClientId client, Map<String, Integer> bought) {
        var taken = seats.taken(client);
        return new TreeMap<>(bought)
                .entrySet().stream()
                        .map(entry -> new ModuleSeats(
                                entry.getKey(),
                                catalogue.areasOf(entry.getKey()),
                                entry.getValue(),
                                entry.getValue() > 0,
                                Optional.empty(),
                                of(taken, entry.getKey())))
                        .toList();
    }

    private static List<Seat> of(List<Seat> taken, String module) {
        return taken.stream().filter(seat -> seat.module().equals(module)).toList();
    }

    private Reading read(Contract contract, LocalDate day) {
        return contract.read(day, settings.history().on(day));
    }

    /** Of the contract, as far as the licence of this server goes. */
    private int seats(Reading reading, LocalDate day, String module) {
        return licensed.atMost(module, reading.seats().on(day, module));
    }

    /** The next number that is known: seats added for later, or taken away at the end of the period. */
    private Optional<ModuleSeats.Change> change(Contract contract, String module, LocalDate today, int bought) {
        var reading = read(contract, today);
        var period =
                reading.start().map(start -> reading.periods().firstAfter(today).first());
        var later = contract.facts().stream()
                .filter(fact -> fact instanceof Fact.SeatsAdded && fact.on().isAfter(today))
                .map(Fact::on);
        return Stream.concat(later, period.stream())
                .sorted()
                .map(day -> new ModuleSeats.Change(day, seats(read(contract, day), day, module)))
                .filter(change -> change.seats() != bought)
                .findFirst();
    }
}
