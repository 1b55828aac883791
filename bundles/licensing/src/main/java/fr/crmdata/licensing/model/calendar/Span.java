package fr.crmdata.licensing.model.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days that follow each other, the first and the last included; at least one. */
public record Span(LocalDate first, LocalDate last) {

    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("ends on " + last + " before it begins on " + first);
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The days that are in both; empty if there is none. */
    public Optional<Span> common(Span other) {
        var from = first.isAfter(other.first) ? first : other.first;
        var to = last.isBefore(other.last) ? last : other.last;
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Span(from, to));
    }
}
