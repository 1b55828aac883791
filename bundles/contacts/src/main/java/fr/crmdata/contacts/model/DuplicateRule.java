package fr.crmdata.contacts.model;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When two contacts are held for the same.
 *
 * @param key names it in programs; unique
 * @param labelFr what people read
 * @param parts what they must have in common, all of it
 * @param scope whom it is about; a person and an organisation are compared by {@link Scope#BOTH} only
 * @param active whether it is applied
 */
public record DuplicateRule(
        String key,
        String labelFr,
        String labelEn,
        Set<MatchPart> parts,
        Strength strength,
        Scope scope,
        boolean active) {

    /** @throws ContactRefusal.Invalid when the rule is so wide that everybody would be a duplicate */
    public DuplicateRule {
        labelFr = Clean.line(labelFr);
        labelEn = Clean.line(labelEn);
        var problems = new ArrayList<FieldProblem>();
        if (key.isEmpty() || key.length() > 40) {
            problems.add(FieldProblem.of("key", "contacts.rule.key", 40));
        }
        if (labelFr.isEmpty() || labelFr.length() > Limits.NAME) {
            problems.add(FieldProblem.of("labelFr", "contacts.text.missing"));
        }
        if (parts.isEmpty()) {
            problems.add(FieldProblem.of("parts", "contacts.rule.empty"));
        } else if (MatchPart.lookedUpBy(parts).isEmpty()) {
            problems.add(FieldProblem.of("parts", "contacts.rule.too-wide"));
        }
        if (!problems.isEmpty()) {
            throw new ContactRefusal.Invalid(problems);
        }
        parts = Set.copyOf(EnumSet.copyOf(parts));
    }

    public String label(Language language) {
        return language == Language.EN && !labelEn.isEmpty() ? labelEn : labelFr;
    }

    MatchPart lookedUpBy() {
        return MatchPart.lookedUpBy(parts).orElseThrow();
    }

    public DuplicateRule with(Strength other) {
        return new DuplicateRule(key, labelFr, labelEn, parts, other, scope, active);
    }

    public DuplicateRule active(boolean on) {
        return new DuplicateRule(key, labelFr, labelEn, parts, strength, scope, on);
    }

    /** As JSON has it. */
    public Map<String, Object> toPlain() {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("key", key);
        plain.put("labelFr", labelFr);
        plain.put("labelEn", labelEn);
        plain.put("parts", parts.stream().sorted().map(Drafts::key).toList());
        plain.put("strength", Drafts.key(strength));
        plain.put("scope", Drafts.key(scope));
        plain.put("active", active);
        return plain;
    }

    /** @throws ContactRefusal.Invalid when the map is no rule */
    public static DuplicateRule fromPlain(Map<String, Object> plain) {
        var parts = EnumSet.noneOf(MatchPart.class);
        if (plain.get("parts") instanceof List<?> list) {
            list.forEach(part -> parts.add(Plain.constant(MatchPart.class, "parts", part)));
        }
        return new DuplicateRule(
                Plain.text(plain, "key"),
                Plain.text(plain, "labelFr"),
                Plain.text(plain, "labelEn"),
                parts,
                Plain.constant(Strength.class, "strength", plain.getOrDefault("strength", "likely")),
                Plain.constant(Scope.class, "scope", plain.getOrDefault("scope", "both")),
                !Boolean.FALSE.equals(plain.get("active")));
    }
}
