package fr.crmdata.licensing.model.acts;

import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Does for a contract what the days bring.
 *
 * @param contract with the facts that record what was done
 * @param acts in the order in which they were done
 * @param next the next day on which something can be due; until then, and until a new fact, the contract can be left alone
 */
public record DailyRun(Contract contract, List<Act> acts, Optional<LocalDate> next) {

    /** So many times a day's acts make other acts due; a contract that asks for more is not understood. */
    private static final int ROUNDS = 10;

    public DailyRun {
        acts = List.copyOf(acts);
    }

    /** The same, but nothing is erased: the data belong to another contract of the client, which erases them when it is over itself. */
    public DailyRun keepingDataFor(String keeper) {
        var facts = new ArrayList<>(contract.facts());
        var kept = new ArrayList<Act>();
        for (var act : acts) {
            if (act.kind() == ActKind.ERASE) {
                var told = new Fact.Told(act.on(), act.key());
                facts.remove(act.record());
                facts.add(told);
                kept.add(new Act(
                        act.key(),
                        ActKind.KEEP_DATA,
                        act.clause(),
                        act.on(),
                        Reason.of("licensing.why.keep-data", keeper),
                        told));
            } else {
                kept.add(act);
            }
        }
        return new DailyRun(Contract.of(facts), kept, next);
    }

    /** One day: everything due on it, and what becomes due by doing it. */
    public static DailyRun of(Contract contract, LocalDate day, SettingsHistory settings) {
        return of(contract, day, settings, Patience.NONE, true);
    }

    /** The same, but some acts are left for later. */
    private static DailyRun of(
            Contract contract, LocalDate day, SettingsHistory settings, Patience patience, boolean isLastDay) {
        var done = new ArrayList<Act>();
        var current = contract;
        for (var round = 0; round < ROUNDS; round++) {
            var agenda = Agenda.of(current.read(day, settings.on(day)));
            var due = patience.now(agenda.due(), current, isLastDay);
            done.addAll(due);
            current = current.with(due.stream().map(Act::record).toList());
            if (due.stream().allMatch(act -> act.record() instanceof Fact.Told)) {
                // Nothing follows from telling somebody: the agenda stays the same but for that.
                return new DailyRun(current, done, due.containsAll(agenda.due()) ? agenda.next() : Optional.of(day));
            }
        }
        throw new IllegalStateException("no end of acts on " + day + ": " + done);
    }

    /** From a day to another, both included, by leaps over the days on which nothing can be due. */
    public static DailyRun of(Contract contract, LocalDate from, LocalDate to, SettingsHistory settings) {
        return of(contract, from, to, settings, Patience.NONE);
    }

    /** The same, but some acts are left for later: on the last day for later on that day, which is then the next one. */
    public static DailyRun of(
            Contract contract, LocalDate from, LocalDate to, SettingsHistory settings, Patience patience) {
        var done = new ArrayList<Act>();
        var current = contract;
        for (var day = from; ; ) {
            var isLastDay = !day.isBefore(to);
            var run = of(current, day, settings, patience, isLastDay);
            done.addAll(run.acts());
            current = run.contract();
            var isHeldBack = run.next().filter(day::equals).isPresent();
            var next = isHeldBack ? Optional.of(isLastDay ? day : day.plusDays(1)) : next(run, day, settings);
            if ((isHeldBack && isLastDay) || next.isEmpty() || next.get().isAfter(to)) {
                return new DailyRun(current, done, next);
            }
            day = next.get();
        }
    }

    /** The next day on which a fact lies, a setting changes or something is due. */
    public static Optional<LocalDate> next(DailyRun run, LocalDate day, SettingsHistory settings) {
        var fact = run.contract().nextAfter(day);
        var changes = settings.changes().stream().map(SettingsHistory.Change::from);
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.concat(fact.stream(), changes), run.next().stream())
                .filter(other -> other.isAfter(day))
                .min(Comparator.naturalOrder());
    }
}
