package fr.crmdata.licensing.examples;

import fr.crmdata.licensing.model.calendar.WorkingDays;
import fr.crmdata.licensing.model.settings.NoticeStart;
import fr.crmdata.licensing.model.settings.Settings;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An example may be about another convention than the default: {@code "settings": {"prorogation": false}}. */
final class Conventions {

    static final String KEY = "settings";

    private static final Set<String> KEYS =
            Set.of("prorogation", "noticeStart", "calendar", "reinstatementFee", "firstLetterNamesTermination");

    private enum Start {
        ENVOI(NoticeStart.POSTING),
        PREMIERE_PRESENTATION(NoticeStart.FIRST_PRESENTATION),
        RECEPTION(NoticeStart.SIGNATURE);

        private final NoticeStart meaning;

        Start(NoticeStart meaning) {
            this.meaning = meaning;
        }
    }

    private Conventions() {}

    static Settings of(String clause, Map<String, @Nullable Object> decided) {
        var unknown = new TreeSet<>(decided.keySet());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new ExampleProblem.UnknownGiven(
                    clause, String.join(", ", unknown), String.join(", ", new TreeSet<>(KEYS)));
        }
        var given = new Given(decided, Settings.defaults());
        var settings = Settings.defaults();
        var notices = settings.notices();
        notices = given.truth("prorogation").map(notices::extending).orElse(notices);
        notices = given.truth("firstLetterNamesTermination")
                .map(notices::namingTermination)
                .orElse(notices);
        notices = given.word("noticeStart", Start.class)
                .map(start -> start.meaning)
                .map(notices::counting)
                .orElse(notices);
        notices = given.word("calendar", WorkingDays.class)
                .map(notices::workingOn)
                .orElse(notices);
        var defaults = settings.lateness();
        var lateness = given.money("reinstatementFee")
                .map(defaults::withReinstatementFee)
                .orElse(defaults);
        return settings.with(notices).with(lateness);
    }
}
