package fr.crmdata.web.dispatch;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.Texts;
import fr.crmdata.api.web.Form;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Refused forms. */
public final class Forms {

    private Forms() {}

    /** Whether the person can mend it in the form; otherwise the form itself is out of place. */
    static boolean isMendable(Refusal refusal) {
        return switch (refusal.kind()) {
            case MALFORMED, CONFLICT, STALE, TOO_LARGE, INVALID, VERSION_REQUIRED, TOO_MANY -> true;
            case UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, GONE, UNAVAILABLE -> false;
        };
    }

    /** What was typed, passwords left out, with the reasons of a refusal. */
    public static Form refused(Map<String, List<String>> typed, Refusal refusal, Language language) {
        var values = new HashMap<>(typed);
        values.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("password"));
        var problems = new LinkedHashMap<String, List<String>>();
        var texts = Texts.of(refusal.getClass(), language);
        refusal.fields()
                .forEach(problem -> problems.computeIfAbsent(problem.field(), any -> new java.util.ArrayList<>())
                        .add(texts.of(problem.code(), problem.arguments().toArray())));
        if (problems.isEmpty()) {
            problems.put("", List.of(refusal.message(language)));
        }
        return new Form(values, problems);
    }
}
