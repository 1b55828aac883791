package fr.crmdata.licensing.model.simulation;

import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.model.acts.DailyRun;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.rules.LateInterest;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.model.simulation.Timeline.Entry;
import fr.crmdata.licensing.model.simulation.Timeline.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs a contract ahead with the very rules of the daily run. Nothing is written. */
public final class Simulation {

    private final SettingsHistory settings;
    private final Predicate<LocalDate> paidWhenDue;
    private LocalDate horizon = LocalDate.MIN;
    private final List<Entry> entries = new ArrayList<>();
    private Contract contract;
    private Phase phase = Phase.NONE;

    private Simulation(Contract contract, SettingsHistory settings, Predicate<LocalDate> paidWhenDue) {
        this.contract = contract;
        this.settings = settings;
        this.paidWhenDue = paidWhenDue;
    }

    /**
     * The course of a contract from its first fact to a day.
     *
     * @param supposed facts that are only thought of
     * @param horizon last day
     * @param paidUntil invoices that fall due until this day are supposed to be paid in time; otherwise the given payments count alone
     */
    public static Timeline run(
            Contract contract,
            Collection<? extends Fact> supposed,
            SettingsHistory settings,
            LocalDate horizon,
            Optional<LocalDate> paidUntil) {
        return run(contract, supposed, settings, horizon, due -> paidUntil
                .filter(until -> !due.isAfter(until))
                .isPresent());
    }

    /**
     * The same when it is said of each day whether what falls due on it is supposed to be paid in time: what fell due in the past stays
     * as it was.
     */
    public static Timeline run(
            Contract contract,
            Collection<? extends Fact> supposed,
            SettingsHistory settings,
            LocalDate horizon,
            Predicate<LocalDate> paidWhenDue) {
        return new Simulation(contract.with(supposed), settings, paidWhenDue).run(horizon);
    }

    private Timeline run(LocalDate last) {
        horizon = last;
        var day = contract.facts().stream().map(Fact::on).findFirst();
        while (day.isPresent() && !day.get().isAfter(horizon)) {
            day = live(day.get());
        }
        entries.sort(Comparator.comparing(Entry::on));
        return new Timeline(
                entries.stream().filter(entry -> !entry.on().isAfter(horizon)).toList(),
                contract.at(horizon, settings.on(horizon)),
                withoutRate());
    }

    private List<LocalDate> withoutRate() {
        return contract.read(horizon, settings.on(horizon)).ledger().items().stream()
                .filter(item -> !item.isPenalty())
                .flatMap(item -> item.settled().filter(paid -> paid.isAfter(item.inTime())).stream())
                .filter(paid -> !LateInterest.isKnown(paid))
                .sorted()
                .toList();
    }

    /** One day; the next on which something can happen. */
    private Optional<LocalDate> live(LocalDate day) {
        var happened =
                contract.on(day).stream().filter(fact -> fact.done().isEmpty()).toList();
        happened.forEach(fact -> entries.add(new Entry(
                day,
                Kind.FACT,
                fact.word() + ":" + day,
                FactWords.clause(fact),
                Optional.empty(),
                FactWords.sentence(fact))));
        var recorded = contract.on(day).stream()
                .filter(fact -> fact.done().isPresent())
                .toList();
        var run = DailyRun.of(contract, day, settings);
        contract = run.contract();
        run.acts().forEach(act -> entries.add(entry(act)));
        var reading = contract.read(day, settings.on(day));
        happened.forEach(fact -> entries.addAll(Deadlines.of(reading, fact)));
        recorded.forEach(fact -> entries.addAll(Deadlines.of(reading, fact)));
        run.acts().forEach(act -> entries.addAll(Deadlines.of(reading, act.record())));
        state(reading);
        run.acts().forEach(act -> pay(reading, act));
        return DailyRun.next(new DailyRun(contract, run.acts(), run.next()), day, settings);
    }

    private static Entry entry(Act act) {
        return new Entry(act.on(), Kind.of(act.kind()), act.key().value(), act.clause(), act.amounts(), act.why());
    }

    private void pay(Reading reading, Act act) {
        if (act.record() instanceof Fact.InvoiceIssued invoice && paidWhenDue.test(invoice.due())) {
            // Payments that are given already, of whatever day, count first.
            contract.read(horizon, reading.settings()).ledger().items().stream()
                    .filter(item ->
                            item.invoice().equals(invoice) && item.open().isPositive())
                    .findFirst()
                    .ifPresent(item -> contract = contract.with(new Fact.Paid(item.lateAfter(), item.open())));
        }
    }

    private void state(Reading reading) {
        var now = reading.phase();
        if (now != phase) {
            phase = now;
            entries.add(new Entry(
                    reading.day(),
                    Kind.STATE,
                    "state:" + reading.day(),
                    Clause.RIGHT_OF_USE,
                    Optional.empty(),
                    Reason.of("licensing.phase."
                            + phase.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        }
    }
}
