package fr.crmdata.licensing.model.contract;

import fr.crmdata.licensing.model.calendar.Span;
import java.time.LocalDate;
import java.util.Optional;

/** A time that nobody could help; its last day is not known while it lasts. */
public record Event(LocalDate first, Optional<LocalDate> last) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(first) && last.map(end -> !day.isAfter(end)).orElse(true);
    }

    /** Its days until one at the latest; none when it began later. */
    public Optional<Span> until(LocalDate day) {
        var end = last.filter(known -> known.isBefore(day)).orElse(day);
        return end.isBefore(first) ? Optional.empty() : Optional.of(new Span(first, end));
    }
}
