package fr.crmdata.licensing.model.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which conventions held when, and who decided so. Changes are added, never edited. */
public record SettingsHistory(List<Change> changes) {

    /**
     * @param from first day on which it holds
     * @param author who decided
     */
    public record Change(LocalDate from, String author, Settings settings) {}

    public SettingsHistory {
        var sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.comparing(Change::from));
        changes = List.copyOf(sorted);
    }

    public static SettingsHistory none() {
        return new SettingsHistory(List.of());
    }

    public SettingsHistory with(Change change) {
        var more = new ArrayList<>(changes);
        more.add(change);
        return new SettingsHistory(more);
    }

    /** What holds on that day: the latest change until then, the defaults before the first. */
    public Settings on(LocalDate day) {
        return changes.stream()
                .filter(change -> !change.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Change::settings)
                .orElseGet(Settings::defaults);
    }
}
