package fr.crmdata.licensing.model.contract;

import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.calendar.Delay;
import fr.crmdata.licensing.model.rules.FormalNotice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** From when on a contract may be ended by decision, and whether at all. Terms 8 and 9; C. civ. 1225; C. com. L622-13. */
public final class Terminations {

    private static final String LATENESS = "decide-termination-for-lateness:";

    private Terminations() {}

    /** The first day on which it is possible; refused when what it needs is not there. */
    static LocalDate from(Reading reading, Fact.Terminated terminated) {
        return switch (terminated.ground()) {
            case UNPAID -> unpaid(reading, terminated);
            case CLIENT_BREACH -> breach(reading, terminated, Party.CLIENT);
            case OPERATOR_BREACH -> breach(reading, terminated, Party.OPERATOR);
        };
    }

    private static LocalDate unpaid(Reading reading, Fact.Terminated terminated) {
        var ledger = reading.ledger();
        if (ledger.plan().isPresent() && !ledger.isLateOutsideOfPlans()) {
            throw new LicensingRefusal.PlanKept(terminated.on());
        }
        var suspension = Suspension.of(reading);
        var isOpen = suspension.filter(Suspension::isEnforceable).isPresent() || ledger.isLateOutsideOfPlans();
        var from = Stream.concat(
                        suspension.flatMap(Suspension::terminationFrom).stream(), forLateness(reading).stream())
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new LicensingRefusal.OutOfOrder(terminated.word(), terminated.on()));
        if (!isOpen) {
            throw new LicensingRefusal.NothingOwed(terminated.on());
        }
        return reading.pauses().firstFree(from.isAfter(terminated.on()) ? from : terminated.on());
    }

    /** Repeated lateness needs no suspension, but a formal notice without effect that names termination. */
    private static Optional<LocalDate> forLateness(Reading reading) {
        var months = reading.settings().lateness().repeatedMonths();
        var asked = reading.facts(Fact.Told.class).stream()
                .filter(told -> told.key().value().startsWith(LATENESS)
                        && told.on().plusMonths(months).isAfter(reading.day()))
                .map(Fact::on)
                .findFirst();
        var noticed = reading.facts(Fact.FormalNoticePosted.class).stream()
                .filter(letter -> letter.namesTermination()
                        && letter.on().plusMonths(months).isAfter(reading.day())
                        && FormalNotice.isWithoutEffect(
                                letter.claimed(), reading.ledger().receivedSince(letter.on())))
                .map(letter -> FormalNotice.ofBreach(
                                letter.on(), reading.settings().notices())
                        .sanctionFrom())
                .min(Comparator.naturalOrder());
        return asked.flatMap(day -> noticed.map(from -> from.isAfter(day) ? from : day));
    }

    private static LocalDate breach(Reading reading, Fact.Terminated terminated, Party breaching) {
        return reading.facts(Fact.BreachNoticePosted.class).stream()
                .filter(letter -> letter.breaching() == breaching)
                .flatMap(letter -> breachDelay(reading, letter).stream())
                .map(Delay::sanctionFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new LicensingRefusal.OutOfOrder(terminated.word(), terminated.on()));
    }

    /** The ten days of a letter about a breach; empty while they do not run yet, and when the breach was remedied within them. */
    public static Optional<Delay> breachDelay(Reading reading, Fact.BreachNoticePosted letter) {
        var notices = reading.settings().notices();
        return reading.letter(letter.on(), letter.letter())
                .from(notices.breach())
                .map(from -> FormalNotice.ofBreach(from, notices))
                .filter(delay -> reading.facts(Fact.BreachRemedied.class).stream()
                        .noneMatch(fact -> fact.letter().equals(letter.letter())
                                && !fact.on().isAfter(delay.last())));
    }
}
