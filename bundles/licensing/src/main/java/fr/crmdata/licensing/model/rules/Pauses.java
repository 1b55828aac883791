package fr.crmdata.licensing.model.rules;

import fr.crmdata.licensing.model.calendar.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Times in which somebody decided that no reminder, letter or sanction comes for what is unpaid, the first and the last day of each
 * included. Delays run on meanwhile: what they open comes on the day after the pause at the earliest.
 */
public record Pauses(List<Span> spans) {

    public static final Pauses NONE = new Pauses(List.of());

    public Pauses {
        spans = spans.stream().sorted(Comparator.comparing(Span::first)).toList();
    }

    /**
     * @param announced each to the last day on which it can be
     * @param resumed days from which dunning goes on; each ends the pauses that began before it
     */
    public static Pauses of(Collection<Span> announced, Collection<LocalDate> resumed) {
        return new Pauses(announced.stream().map(pause -> cut(pause, resumed)).toList());
    }

    private static Span cut(Span pause, Collection<LocalDate> resumed) {
        return resumed.stream()
                .filter(day -> day.isAfter(pause.first()) && !day.isAfter(pause.last()))
                .min(Comparator.naturalOrder())
                .map(day -> new Span(pause.first(), day.minusDays(1)))
                .orElse(pause);
    }

    public boolean isOn(LocalDate day) {
        return spans.stream().anyMatch(pause -> pause.contains(day));
    }

    /** The last day of the pause that is on; empty when none is. */
    public Optional<LocalDate> until(LocalDate day) {
        return isOn(day) ? Optional.of(firstFree(day).minusDays(1)) : Optional.empty();
    }

    /** That day, or the first one after it that lies in no pause. */
    public LocalDate firstFree(LocalDate day) {
        var free = day;
        for (var pause : spans) {
            free = pause.contains(free) ? pause.last().plusDays(1) : free;
        }
        return free;
    }
}
