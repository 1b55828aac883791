package fr.crmdata.licensing.web.frieze;

import fr.crmdata.licensing.model.simulation.Timeline.Entry;
import fr.crmdata.licensing.model.simulation.Timeline.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What takes time: a state until the next one, a period until the next invoice's, a delay from its fact to its last day.
 *
 * @param after the day after the last one
 * @param isOpen nobody knows yet when it is over
 */
record Lasting(LocalDate from, LocalDate after, boolean isOpen) {

    /** Rights that begin on their day and have no days of their own. */
    private static final Set<String> MOMENTS = Set.of("new-price", "right-to-leave", "claim");

    private static final int LONGEST_MONTH = 31;

    /** Empty for what happens on one day. */
    static Optional<Lasting> of(List<Entry> entries, int number) {
        var entry = entries.get(number);
        if (entry.kind() == Kind.STATE && Topic.of(entry) == Topic.SERVICE) {
            return Optional.of(next(entries, number, "state")
                    .map(next -> new Lasting(entry.on(), next.on(), false))
                    .orElseGet(() -> new Lasting(entry.on(), LocalDate.MAX, true)));
        }
        if (entry.kind() == Kind.DEADLINE && !MOMENTS.contains(Topic.word(entry))) {
            return day(Topic.which(entry))
                    .filter(from -> !from.isAfter(entry.on()))
                    .map(from -> new Lasting(from, entry.on().plusDays(1), false));
        }
        if (Topic.word(entry).equals("issue-invoice")) {
            return day(Topic.which(entry)).map(from -> new Lasting(from, end(entries, number, from), false));
        }
        return Optional.empty();
    }

    private static LocalDate end(List<Entry> entries, int number, LocalDate from) {
        return next(entries, number, "issue-invoice")
                .flatMap(next -> day(Topic.which(next)))
                .filter(from::isBefore)
                .orElseGet(() -> from.plusDays(LONGEST_MONTH - 1L));
    }

    private static Optional<Entry> next(List<Entry> entries, int number, String word) {
        return entries.subList(number + 1, entries.size()).stream()
                .filter(entry -> Topic.word(entry).equals(word))
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
