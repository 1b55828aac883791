package fr.crmdata.contacts.duplicates;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.model.Match;
import fr.crmdata.contacts.model.MatchKeys;
import fr.crmdata.contacts.model.MatchPart;
import fr.crmdata.contacts.model.Matcher;
import fr.crmdata.contacts.model.Strength;
import fr.crmdata.contacts.store.KeyScan;
import fr.crmdata.contacts.store.PairStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says whether two contacts belong on the list of duplicates. That is stricter than a hint on entry: a number alone, without
 * any likeness of the names, does not put somebody's colleagues, or their employer, on a list that people work through. For
 * one transaction.
 */
final class Judge {

    /** What more of them share is a switchboard, a town's secretary, a group of companies. */
    static final int FEW = 3;

    private final DuplicateRules rules;
    private final KeyScan keys;
    private final Map<String, Boolean> shared = new HashMap<>();

    Judge(DuplicateRules rules, KeyScan keys) {
        this.rules = rules;
        this.keys = keys;
    }

    /** Two contacts that were held against each other, and what came of it; empty when they are not for the list. */
    record Verdict(String one, String other, Optional<Match> match) {

        String id() {
            return PairStore.idOf(one, other);
        }
    }

    Verdict compare(Contact one, Contact other) {
        return judge(one, other, Matcher.match(rules, one.details(), other.details()));
    }

    Verdict judge(Contact one, Contact other, Optional<Match> match) {
        return new Verdict(one.id(), other.id(), match.filter(found -> isTelling(found, one, other)));
    }

    private boolean isTelling(Match match, Contact one, Contact other) {
        if (match.strength() != Strength.POSSIBLE || match.reasons().stream().anyMatch(Judge::isName)) {
            return true;
        }
        return one.details().kind() == other.details().kind()
                && match.reasons().stream()
                        .flatMap(reason -> MatchKeys.of(reason).stream())
                        .noneMatch(this::isShared);
    }

    private static boolean isName(Match.Reason reason) {
        return reason.part() == MatchPart.SAME_NAME || reason.part() == MatchPart.NEAR_NAME;
    }

    private boolean isShared(String key) {
        return shared.computeIfAbsent(key, any -> keys.count(any) > FEW);
    }
}
