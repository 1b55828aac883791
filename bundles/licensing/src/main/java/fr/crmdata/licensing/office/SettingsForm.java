package fr.crmdata.licensing.office;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The conventions in words: {@code notices.termination=POSTING}, {@code lateness.indemnity=40.00}. */
public final class SettingsForm {

    private SettingsForm() {}

    /** One convention and what it may be. */
    public record Setting(String name, FieldType type, List<String> choices) {
        public Setting {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A decision and what it changed.
     *
     * @param values new values by name
     */
    public record Decision(SettingsHistory.Change change, Map<String, String> values) {
        public Decision {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    /** Who decided what, the newest first. */
    public static List<Decision> decisions(SettingsHistory history) {
        var decisions = new ArrayList<Decision>();
        var before = of(Settings.defaults());
        for (var change : history.changes()) {
            var after = of(change.settings());
            var changed = new TreeMap<>(after);
            before.forEach((name, value) -> changed.remove(name, value));
            decisions.add(0, new Decision(change, changed));
            before = after;
        }
        return decisions;
    }

    /** All of them, in the order in which a page shows them. */
    public static List<Setting> all() {
        return RecordText.fields("", Settings.class).stream()
                .map(field -> new Setting(field.name(), field.type(), field.choices()))
                .toList();
    }

    /** What nobody decided, such as a fee that is that of the price list, is an empty text. */
    public static Map<String, String> of(Settings settings) {
        var known = RecordText.write(settings);
        var values = new LinkedHashMap<String, String>();
        all().forEach(setting -> values.put(setting.name(), known.getOrDefault(setting.name(), "")));
        return values;
    }

    /** Decisions as they were stored: what is no convention any more, or could not be decided today, has its default. */
    public static Settings restore(Map<String, String> stored) {
        var values = new LinkedHashMap<>(stored);
        values.keySet().retainAll(all().stream().map(Setting::name).toList());
        while (true) {
            try {
                return change(Settings.defaults(), values);
            } catch (LicensingRefusal.Invalid no) {
                if (!values.keySet()
                        .removeAll(no.fields().stream().map(FieldProblem::field).toList())) {
                    throw no;
                }
            }
        }
    }

    /**
     * @param values those that are to be others than in {@code before}
     * @throws fr.crmdata.licensing.model.LicensingRefusal.Invalid naming every value that does not fit
     */
    public static Settings change(Settings before, Map<String, String> values) {
        return RecordText.change(before, values);
    }
}
