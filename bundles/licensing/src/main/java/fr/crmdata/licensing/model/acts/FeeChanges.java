package fr.crmdata.licensing.model.acts;

import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.contract.End;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The days on which something happened that can change what a period costs: a period whose last invoice is younger than all of it needs no
 * second look. What happened since the invoice before that one may have been entered after it.
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
    private final TreeSet<LocalDate> invoices = new TreeSet<>();
    private final Optional<LocalDate> endSince;
    private final boolean anyPeriod;

    FeeChanges(Reading reading) {
        KINDS.forEach(kind -> reading.facts(kind).forEach(fact -> days.add(fact.on())));
        reading.facts(Fact.InvoiceIssued.class).stream()
                .filter(invoice -> invoice.period().isPresent())
                .forEach(invoice -> invoices.add(invoice.on()));
        endSince = reading.end().map(End::since);
        anyPeriod = !reading.forceMajeure().isEmpty()
                || !reading.facts(Fact.Withdrawn.class).isEmpty();
    }

    /** @param invoiced the day of the last invoice for that period */
    boolean concern(Span period, LocalDate invoiced) {
        var before = invoices.lower(invoiced);
        var change = before == null ? days.ceiling(invoiced) : days.higher(before);
        return anyPeriod
                || endSince.filter(since -> !since.isAfter(period.last())).isPresent()
                || (change != null && !change.isAfter(period.last()));
    }
}
