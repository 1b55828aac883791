package fr.crmdata.licensing.examples;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.settings.NoticeStart;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.office.SettingsForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An example may be about another convention than the default: {@code "settings": {"prorogation": false}}. The short words are those of
 * the terms; every other convention has the name under which the operator decides it.
 */
final class Conventions {

    static final String KEY = "settings";

    /** One word of the terms can stand for several conventions. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "prorogation", List.of("notices.extended"),
            "noticeStart", List.of("notices.termination", "notices.breach"),
            "calendar", List.of("notices.calendar", "service.support.calendar"),
            "reinstatementFee", List.of("lateness.reinstatementFee"),
            "firstLetterNamesTermination", List.of("notices.firstLetterNamesTermination"));

    /** A letter's dates as the terms call them. */
    private static final Map<String, NoticeStart> STARTS = Map.of(
            "ENVOI", NoticeStart.POSTING,
            "PREMIERE_PRESENTATION", NoticeStart.FIRST_PRESENTATION,
            "RECEPTION", NoticeStart.SIGNATURE);

    private Conventions() {}

    static Settings of(Map<String, @Nullable Object> decided) {
        var defaults = SettingsForm.of(Settings.defaults());
        var unknown = new TreeSet<>(decided.keySet());
        unknown.removeAll(WORDS.keySet());
        unknown.removeAll(defaults.keySet());
        if (!unknown.isEmpty()) {
            var known = new TreeSet<>(WORDS.keySet());
            known.addAll(defaults.keySet());
            throw new ExampleProblem.UnknownKey(KEY, String.join(", ", unknown), String.join(", ", known));
        }
        var said = new LinkedHashMap<String, String>();
        var values = new LinkedHashMap<String, String>();
        decided.forEach((key, value) -> WORDS.getOrDefault(key, List.of(key)).forEach(name -> {
            said.put(name, key);
            values.put(name, word(key, value));
        }));
        try {
            return SettingsForm.change(Settings.defaults(), values);
        } catch (LicensingRefusal.Invalid no) {
            var problem = no.fields().get(0);
            var key = said.getOrDefault(problem.field(), problem.field());
            throw new ExampleProblem.Unreadable(
                    KEY + "." + key, String.valueOf(decided.get(key)), wanted(problem, defaults));
        }
    }

    /** Nothing decided is nothing written. */
    private static String word(String key, @Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return key.equals("noticeStart") && STARTS.containsKey(text)
                ? STARTS.get(text).name()
                : text;
    }

    private static String wanted(FieldProblem problem, Map<String, String> defaults) {
        if (problem.code().equals("licensing.field.out-of-range")) {
            return problem.arguments().get(1) + " … " + problem.arguments().get(2);
        } else if (problem.field().equals("notices.termination")) {
            return String.join(", ", new TreeSet<>(STARTS.keySet()));
        }
        return SettingsForm.all().stream()
                .filter(setting -> setting.name().equals(problem.field())
                        && !setting.choices().isEmpty())
                .map(setting -> String.join(", ", setting.choices()))
                .findFirst()
                .orElse(defaults.getOrDefault(problem.field(), ""));
    }
}
