package fr.crmdata.licensing.model.acts;

import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.DocumentKind;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.rules.Amounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Collects what is to be done; leaves out what was done, and moves to today what should have been done before. */
final class Plan {

    private final Reading reading;
    private final List<Act> acts = new ArrayList<>();
    private final Set<ActKey> planned = new HashSet<>();

    Plan(Reading reading) {
        this.reading = reading;
    }

    Reading reading() {
        return reading;
    }

    LocalDate today() {
        return reading.day();
    }

    List<Act> acts() {
        return acts;
    }

    boolean isDone(ActKind kind, Object which) {
        return reading.isDone(ActKey.of(kind.word(), which));
    }

    /** The first day on which a step of dunning can be taken that would be due on that day: not before today, not in a pause. */
    LocalDate unpaused(LocalDate on) {
        return reading.pauses().firstFree(possible(on));
    }

    /** That day, or today when it is over. */
    LocalDate possible(LocalDate on) {
        return on.isBefore(today()) ? today() : on;
    }

    void tell(ActKind kind, Object which, LocalDate on, Reason why) {
        tell(kind, kind.clause(), which, on, why);
    }

    /** By another clause than usual. */
    void tell(ActKind kind, Clause clause, Object which, LocalDate on, Reason why) {
        add(kind, clause, which, on, why, Fact.Told::new);
    }

    void add(ActKind kind, Object which, LocalDate on, Reason why, BiFunction<LocalDate, ActKey, Fact> record) {
        add(kind, kind.clause(), which, on, why, record);
    }

    private void add(
            ActKind kind,
            Clause clause,
            Object which,
            LocalDate on,
            Reason why,
            BiFunction<LocalDate, ActKey, Fact> record) {
        var key = ActKey.of(kind.word(), which);
        // Two facts can ask for the same act, such as two reports of fraud on one day.
        if (!reading.isDone(key) && planned.add(key)) {
            var day = possible(on);
            acts.add(new Act(key, kind, clause, day, isLate(on) ? why.dueSince(on) : why, record.apply(day, key)));
        }
    }

    /** Because nobody knew before; what is due before the first day, such as the first invoice, is not late on it. */
    private boolean isLate(LocalDate on) {
        return on.isBefore(today())
                && reading.start().filter(start -> !on.isBefore(start)).isPresent();
    }

    /** An invoice that is to be paid when it is received. */
    void invoice(ActKind kind, Object which, LocalDate on, Reason why, DocumentKind document, Amounts amounts) {
        add(
                kind,
                which,
                on,
                why,
                (day, key) -> new Fact.InvoiceIssued(day, key, document, Optional.empty(), amounts, day));
    }

    void invoice(
            ActKind kind, Object which, LocalDate on, Reason why, DocumentKind document, Amounts amounts, Span period) {
        add(
                kind,
                which,
                on,
                why,
                (day, key) -> new Fact.InvoiceIssued(
                        day,
                        key,
                        document,
                        Optional.of(period),
                        amounts,
                        day.isAfter(period.first()) ? day : period.first()));
    }
}
