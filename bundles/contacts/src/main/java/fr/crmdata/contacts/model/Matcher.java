package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import java.util.Comparator;
import java.util.Optional;

/** Holds two contacts against the rules about duplicates. */
public final class Matcher {

    private static final int PER_EXTRA = 4;

    private Matcher() {}

    /** The best reason to hold the two for the same; empty when there is none. Does not depend on which comes first. */
    public static Optional<Match> match(DuplicateRules rules, ContactDetails one, ContactDetails other) {
        var pair = new Comparison(one, other);
        var oneKind = one.kind();
        var otherKind = other.kind();
        return rules.active().stream()
                .filter(rule -> rule.scope().covers(oneKind) && rule.scope().covers(otherKind))
                .filter(rule -> rule.parts().stream().sorted().allMatch(pair::has))
                .map(rule -> match(rule, pair))
                .max(Comparator.comparingInt(Match::score)
                        .thenComparing(match -> match.rule().key(), Comparator.reverseOrder()));
    }

    private static Match match(DuplicateRule rule, Comparison pair) {
        var strength = strength(rule, pair);
        var reasons = rule.parts().stream()
                .sorted()
                .map(part -> new Match.Reason(part, pair.shared(part)))
                .toList();
        return new Match(rule, strength, score(rule, strength, pair), reasons);
    }

    /** What a rule says, less one step for each thing that tells the two apart. */
    private static Strength strength(DuplicateRule rule, Comparison pair) {
        var strength = rule.strength();
        var byNumber =
                rule.parts().contains(MatchPart.SAME_REFERENCE) || rule.parts().contains(MatchPart.SAME_SIRET);
        if (byNumber) {
            return strength;
        }
        if (pair.areOfTwoKinds() || pair.haveTwoIdentities()) {
            strength = strength.weaker();
        }
        // Sources number what they hold for different, and are often wrong: no more an update, still a likely
        // duplicate.
        return strength == Strength.SURE && pair.haveTwoReferences() ? Strength.LIKELY : strength;
    }

    private static int score(DuplicateRule rule, Strength strength, Comparison pair) {
        var extra = 0;
        for (var part : MatchPart.values()) {
            if (!rule.parts().contains(part) && pair.has(part)) {
                extra++;
            }
        }
        var more = extra * PER_EXTRA + (pair.haveSameName() ? 2 : 0);
        return switch (strength) {
            case SURE -> Math.min(100, 90 + rule.parts().size() + more);
            case LIKELY -> Math.min(89, 70 + rule.parts().size() + more);
            case POSSIBLE -> Math.min(69, 40 + rule.parts().size() + more);
        };
    }
}
