package fr.crmdata.licensing.model.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which conventions held when, and who decided so. Changes are added, never edited.
 *
 * @param fees of the price lists, those of one day in the order in which they were published
 */
public record SettingsHistory(List<Change> changes, List<PublishedFees> fees) {

    /**
     * @param from first day on which it holds
     * @param author who decided
     */
    public record Change(LocalDate from, String author, Settings settings) {}

    public SettingsHistory {
        var sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.comparing(Change::from));
        changes = List.copyOf(sorted);
        var dated = new ArrayList<>(fees);
        dated.sort(Comparator.comparing(PublishedFees::from));
        fees = List.copyOf(dated);
    }

    public static SettingsHistory none() {
        return new SettingsHistory(List.of(), List.of());
    }

    public SettingsHistory with(Change change) {
        var more = new ArrayList<>(changes);
        more.add(change);
        return new SettingsHistory(more, fees);
    }

    public SettingsHistory with(PublishedFees published) {
        var more = new ArrayList<>(fees);
        more.add(published);
        return new SettingsHistory(changes, more);
    }

    /** What the rules go by on that day: what was decided; for fees that nobody decided, the price list in force. */
    public Settings on(LocalDate day) {
        var decided = decidedOn(day);
        return fees.stream()
                .filter(list -> !list.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(list -> list.in(decided))
                .orElse(decided);
    }

    /** What was decided for that day: the latest change until then, the defaults before the first. */
    public Settings decidedOn(LocalDate day) {
        return changes.stream()
                .filter(change -> !change.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Change::settings)
                .orElseGet(Settings::defaults);
    }
}
