package fr.crmdata.contacts.web;

import fr.crmdata.api.web.Form;
import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.model.DuplicateRule;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.model.MatchPart;
import fr.crmdata.contacts.model.Scope;
import fr.crmdata.contacts.model.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule about duplicates as a form holds it.
 *
 * @param key empty text for a new one
 * @param title what it is called now
 * @param parts keys of what two contacts must have in common
 * @param own whether the client added it, so that it can be removed
 */
public record RuleForm(
        String key,
        String title,
        String labelFr,
        String labelEn,
        Set<String> parts,
        String strength,
        String scope,
        boolean active,
        boolean own) {

    private static final String OWN = "own-";
    private static final int LONGEST = 36;

    public RuleForm {
        parts = Set.copyOf(parts);
    }

    static RuleForm fresh(Form form) {
        return new RuleForm(
                "",
                "",
                form.value("labelFr", ""),
                form.value("labelEn", ""),
                Set.copyOf(form.values().getOrDefault("parts", List.of())),
                form.value("strength", Drafts.key(Strength.LIKELY)),
                form.value("scope", Drafts.key(Scope.BOTH)),
                !form.isRefused() || form.value("active", "").equals("yes"),
                false);
    }

    static RuleForm of(DuplicateRule rule, Form form, Ui ui) {
        var parts = rule.parts().stream().map(Drafts::key).collect(Collectors.toSet());
        return new RuleForm(
                rule.key(),
                rule.label(ui.language()),
                form.value("labelFr", rule.labelFr()),
                form.value("labelEn", rule.labelEn()),
                form.isRefused() ? Set.copyOf(form.values().getOrDefault("parts", List.of())) : parts,
                form.value("strength", Drafts.key(rule.strength())),
                form.value("scope", Drafts.key(rule.scope())),
                form.isRefused() ? form.value("active", "").equals("yes") : rule.active(),
                isOwn(rule));
    }

    /** Whether it is none of those that every client begins with. */
    public static boolean isOwn(DuplicateRule rule) {
        return DuplicateRules.defaults().all().stream()
                .noneMatch(known -> known.key().equals(rule.key()));
    }

    public static List<MatchPart> sorted(Set<MatchPart> parts) {
        return parts.stream().sorted().toList();
    }

    /** @throws fr.crmdata.contacts.model.ContactRefusal.Invalid when it is no rule, or too wide */
    static DuplicateRule read(Map<String, List<String>> form, String key) {
        var plain = new HashMap<String, Object>();
        plain.put("key", key);
        for (var name : List.of("labelFr", "labelEn", "strength", "scope")) {
            plain.put(name, form.getOrDefault(name, List.of("")).get(0).strip());
        }
        plain.put("parts", form.getOrDefault("parts", List.of()));
        plain.put("active", form.containsKey("active"));
        return DuplicateRule.fromPlain(plain);
    }

    /** A key that no rule has yet. */
    static String keyFor(String label, DuplicateRules rules) {
        var taken = new HashSet<String>();
        rules.all().forEach(rule -> taken.add(rule.key()));
        var made = OWN + CustomField.keyFor(label);
        var key = made.length() > LONGEST ? made.substring(0, LONGEST) : made;
        var candidate = key;
        for (var i = 2; taken.contains(candidate); i++) {
            candidate = key + "-" + i;
        }
        return candidate;
    }

    /** The same rules, active and as strong as a form of all of them says. */
    static DuplicateRules all(DuplicateRules rules, Map<String, List<String>> form) {
        var active = form.getOrDefault("active", List.of());
        var changed = new ArrayList<DuplicateRule>();
        for (var rule : rules.all()) {
            var strength = form.getOrDefault("strength." + rule.key(), List.of()).stream()
                    .findFirst()
                    .orElse("");
            var now = rule;
            for (var known : Strength.values()) {
                now = Drafts.key(known).equals(strength) ? now.with(known) : now;
            }
            changed.add(now.active(active.contains(rule.key())));
        }
        return new DuplicateRules(changed);
    }
}
