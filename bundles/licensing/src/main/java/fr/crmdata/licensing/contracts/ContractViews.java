package fr.crmdata.licensing.contracts;

import fr.crmdata.licensing.model.acts.Agenda;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.model.simulation.FactWords;
import fr.crmdata.licensing.model.simulation.Simulation;
import fr.crmdata.licensing.model.simulation.Timeline;
import fr.crmdata.licensing.office.ContractView;
import fr.crmdata.licensing.office.DailyWork.Done;
import fr.crmdata.licensing.office.DailyWork.LogFilter;
import fr.crmdata.licensing.office.RecordedFact;
import fr.crmdata.licensing.store.ActStore;
import fr.crmdata.licensing.store.ContractRow;
import fr.crmdata.licensing.store.FactStore;
import fr.crmdata.licensing.store.SettingsStore;
import fr.crmdata.licensing.store.StoredFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A contract as somebody looks at it on a day: its state, money, history and what comes; in the open transaction. */
@Component(service = ContractViews.class)
public final class ContractViews {

    private static final int MOST_ACTS = 5000;

    private final FactStore facts;
    private final ActStore acts;
    private final SettingsStore settings;

    @Activate
    public ContractViews(@Reference FactStore facts, @Reference ActStore acts, @Reference SettingsStore settings) {
        this.facts = facts;
        this.acts = acts;
        this.settings = settings;
    }

    public ContractView of(ContractRow row, LocalDate day) {
        var stored = facts.of(row.number());
        var contract = Contract.of(stored.stream().map(StoredFact::fact).toList());
        var history = settings.history();
        var reading = contract.read(day, history.on(day));
        return new ContractView(
                row.number(),
                row.summary().client(),
                row.holder(),
                row.version(),
                contract.at(day, history.on(day)),
                Account.of(reading),
                recorded(stored, day),
                Agenda.of(reading).acts(),
                timeline(row.number(), contract, history, day),
                reading.start().flatMap(start -> reading.prices().pending(day)));
    }

    private static List<RecordedFact> recorded(List<StoredFact> stored, LocalDate day) {
        return stored.stream()
                .filter(fact -> !fact.fact().on().isAfter(day))
                .sorted(Comparator.comparing(fact -> fact.fact().on()))
                .map(fact -> recorded(fact, stored))
                .toList();
    }

    static RecordedFact recorded(StoredFact fact, List<StoredFact> all) {
        return new RecordedFact(
                fact.id(),
                fact.fact(),
                FactWords.clause(fact.fact()),
                FactWords.sentence(fact.fact()),
                fact.at(),
                fact.by(),
                all.stream()
                        .filter(other -> other.withdraws().equals(fact.id()))
                        .findFirst()
                        .flatMap(other -> reason(other.fact())));
    }

    private static Optional<String> reason(Fact fact) {
        return fact instanceof Fact.Withdrawn withdrawn ? Optional.of(withdrawn.reason()) : Optional.empty();
    }

    /** What was done, as the log has it, and what would come if nothing else happened but that invoices to come are paid in time. */
    private Timeline timeline(String number, Contract contract, SettingsHistory history, LocalDate day) {
        var ahead = Simulation.run(contract, List.of(), history, day.plusYears(1), due -> due.isAfter(day));
        var entries = new ArrayList<>(ahead.entries());
        acts.list(LogFilter.of(number), Optional.empty(), MOST_ACTS).items().forEach(done -> entries.add(entry(done)));
        entries.sort(Comparator.comparing(Timeline.Entry::on));
        return new Timeline(entries, ahead.state(), ahead.withoutRate());
    }

    private static Timeline.Entry entry(Done done) {
        return new Timeline.Entry(
                done.on(), Timeline.Kind.of(done.kind()), done.key(), done.clause(), done.amounts(), done.why());
    }
}
