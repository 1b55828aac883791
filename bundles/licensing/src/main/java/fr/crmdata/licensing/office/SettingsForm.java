package fr.crmdata.licensing.office;

import fr.crmdata.licensing.model.settings.Settings;
import java.util.List;
import java.util.Map;

/** The conventions in words: {@code notices.termination=POSTING}, {@code lateness.indemnity=40.00}. */
public final class SettingsForm {

    private SettingsForm() {}

    /** One convention and what it may be. */
    public record Setting(String name, FieldType type, List<String> choices) {
        public Setting {
            choices = List.copyOf(choices);
        }
    }

    /** All of them, in the order in which a page shows them. */
    public static List<Setting> all() {
        return RecordText.fields("", Settings.class).stream()
                .map(field -> new Setting(field.name(), field.type(), field.choices()))
                .toList();
    }

    public static Map<String, String> of(Settings settings) {
        return RecordText.write(settings);
    }

    /**
     * @param values those that are to be others than in {@code before}
     * @throws fr.crmdata.licensing.model.LicensingRefusal.Invalid naming every value that does not fit
     */
    public static Settings change(Settings before, Map<String, String> values) {
        return RecordText.change(before, values);
    }
}
