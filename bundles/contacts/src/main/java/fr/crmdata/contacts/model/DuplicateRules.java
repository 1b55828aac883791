package fr.crmdata.contacts.model;

import static fr.crmdata.contacts.model.MatchPart.NEAR_NAME;
import static fr.crmdata.contacts.model.MatchPart.SAME_EMAIL;
import static fr.crmdata.contacts.model.MatchPart.SAME_PHONE;
import static fr.crmdata.contacts.model.MatchPart.SAME_POSTAL_CODE;
import static fr.crmdata.contacts.model.MatchPart.SAME_REFERENCE;
import static fr.crmdata.contacts.model.MatchPart.SAME_SIREN;
import static fr.crmdata.contacts.model.MatchPart.SAME_SIRET;
import static fr.crmdata.contacts.model.MatchPart.SAME_TOWN;
import static fr.crmdata.contacts.model.MatchPart.SAME_VAT;
import static fr.crmdata.contacts.model.MatchPart.SAME_WEB_DOMAIN;

import fr.crmdata.api.Texts;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;

/** The rules of one client. */
public final class DuplicateRules {

    private static final DuplicateRules DEFAULTS = new DuplicateRules(List.of(
            rule("reference", Strength.SURE, Scope.BOTH, true, SAME_REFERENCE),
            rule("siret", Strength.SURE, Scope.BOTH, true, SAME_SIRET),
            rule("person-email", Strength.SURE, Scope.PERSONS, true, SAME_EMAIL, NEAR_NAME),
            rule("person-same-email", Strength.LIKELY, Scope.PERSONS, true, SAME_EMAIL),
            rule("organisation-email", Strength.LIKELY, Scope.ORGANISATIONS, true, SAME_EMAIL, NEAR_NAME),
            rule("phone-name", Strength.LIKELY, Scope.BOTH, true, SAME_PHONE, NEAR_NAME),
            rule("name-town", Strength.LIKELY, Scope.BOTH, true, NEAR_NAME, SAME_TOWN),
            rule("name-postal-code", Strength.LIKELY, Scope.BOTH, false, NEAR_NAME, SAME_POSTAL_CODE),
            rule("vat", Strength.LIKELY, Scope.BOTH, true, SAME_VAT),
            rule("email", Strength.POSSIBLE, Scope.BOTH, true, SAME_EMAIL),
            rule("phone", Strength.POSSIBLE, Scope.BOTH, true, SAME_PHONE),
            rule("siren", Strength.POSSIBLE, Scope.ORGANISATIONS, true, SAME_SIREN),
            rule("web-name", Strength.LIKELY, Scope.ORGANISATIONS, false, SAME_WEB_DOMAIN, NEAR_NAME)));

    private final List<DuplicateRule> rules;

    /** @throws ContactRefusal.Invalid when two have the same key */
    public DuplicateRules(Collection<DuplicateRule> rules) {
        var keys = new HashSet<String>();
        for (var rule : rules) {
            if (!keys.add(rule.key())) {
                throw new ContactRefusal.Invalid("key", "contacts.custom.same-key", rule.key());
            }
        }
        this.rules = List.copyOf(rules);
    }

    /**
     * What applies until an administrator changes it. A number or an e-mail address alone is shared by colleagues and by the
     * villages of one secretary, so it is a hint; with a near name, or for a person's own address, it is more.
     */
    public static DuplicateRules defaults() {
        return DEFAULTS;
    }

    public List<DuplicateRule> all() {
        return rules;
    }

    List<DuplicateRule> active() {
        return rules.stream().filter(DuplicateRule::active).toList();
    }

    /** The same rules with one changed or added. */
    public DuplicateRules with(DuplicateRule changed) {
        var others = rules.stream().anyMatch(rule -> rule.key().equals(changed.key()));
        var list = new java.util.ArrayList<DuplicateRule>();
        rules.forEach(rule -> list.add(rule.key().equals(changed.key()) ? changed : rule));
        if (!others) {
            list.add(changed);
        }
        return new DuplicateRules(list);
    }

    private static DuplicateRule rule(String key, Strength strength, Scope scope, boolean active, MatchPart... parts) {
        return new DuplicateRule(
                key,
                Texts.of(DuplicateRules.class, fr.crmdata.api.Language.FR).of("contacts.rule." + key),
                Texts.of(DuplicateRules.class, fr.crmdata.api.Language.EN).of("contacts.rule." + key),
                EnumSet.copyOf(List.of(parts)),
                strength,
                scope,
                active);
    }
}
