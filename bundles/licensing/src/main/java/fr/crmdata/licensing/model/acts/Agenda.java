package fr.crmdata.licensing.model.acts;

import fr.crmdata.licensing.model.contract.InstalmentPlan;
import fr.crmdata.licensing.model.contract.Reading;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be done for a contract, as far as can be said on a day: what is due, and what will be if nothing happens.
 * What should have been done before is due today.
 */
public final class Agenda {

    private static final Comparator<Act> ORDER =
            Comparator.comparing(Act::on).thenComparing(Act::kind).thenComparing(Act::key);

    private final Reading reading;
    private final List<Act> acts;

    private Agenda(Reading reading, List<Act> acts) {
        this.reading = reading;
        this.acts = acts;
    }

    public static Agenda of(Reading reading) {
        var plan = new Plan(reading);
        Invoices.plan(plan);
        Dunning.plan(plan);
        Recovery.plan(plan);
        Farewells.plan(plan);
        Circumstances.plan(plan);
        return new Agenda(reading, plan.acts().stream().sorted(ORDER).toList());
    }

    /** Everything, in the order of the days. */
    public List<Act> acts() {
        return acts;
    }

    /** What is to be done on this very day; doing it can make more of it due. */
    public List<Act> due() {
        return acts.stream().filter(act -> act.on().equals(reading.day())).toList();
    }

    /** The next day on which something can be due without anything happening before; empty when nothing ever will. */
    public Optional<LocalDate> next() {
        var later = acts.stream().map(Act::on).filter(on -> on.isAfter(reading.day()));
        var period = reading.start()
                .filter(start -> reading.lastPeriodEnds()
                        .filter(last -> last.isBefore(reading.day()))
                        .isEmpty())
                .map(start -> reading.periods().firstAfter(reading.day()).first());
        var calm = reading.forceMajeure().stream()
                .flatMap(event -> event.last().stream())
                .map(last -> last.plusDays(1))
                .filter(on -> on.isAfter(reading.day()));
        var endangered = reading.ledger().plan().flatMap(InstalmentPlan::endangered);
        return Stream.of(later, calm, period.stream(), endangered.stream())
                .flatMap(days -> days)
                .min(Comparator.naturalOrder());
    }
}
