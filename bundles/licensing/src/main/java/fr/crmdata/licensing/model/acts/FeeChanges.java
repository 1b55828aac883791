package fr.crmdata.licensing.model.acts;

import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * The days on which something happened that can change what a period costs: a period whose last invoice is younger than
 * all of it needs no second look.
 */
final class FeeChanges {

    private static final List<Class<? extends Fact>> KINDS = List.of(
            Fact.SeatsAdded.class,
            Fact.SeatsRemoved.class,
            Fact.PriceAgreed.class,
            Fact.PriceRiseNotified.class,
            Fact.Objected.class,
            Fact.Committed.class,
            Fact.NoticePosted.class,
            Fact.LetterPresented.class,
            Fact.LetterSigned.class,
            Fact.Terminated.class);

    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final boolean anyPeriod;

    FeeChanges(Reading reading) {
        KINDS.forEach(kind -> reading.facts(kind).forEach(fact -> days.add(fact.on())));
        anyPeriod = !reading.forceMajeure().isEmpty()
                || !reading.facts(Fact.Withdrawn.class).isEmpty();
    }

    /** @param invoiced the day of the last invoice for that period */
    boolean concern(Span period, LocalDate invoiced) {
        var change = days.ceiling(invoiced);
        return anyPeriod || (change != null && !change.isAfter(period.last()));
    }
}
