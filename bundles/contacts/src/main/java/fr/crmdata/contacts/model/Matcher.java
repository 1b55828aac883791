package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import java.util.Comparator;
import java.util.Optional;

/** Holds two contacts against the rules about duplicates. */
public final class Matcher {

    private static final int PER_PART = 1;

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
                        .thenComparing(match -> match.rule().lookedUpBy(), Comparator.reverseOrder())
                        .thenComparing(match -> match.rule().parts().size())
                        .thenComparing(match -> match.rule().key(), Comparator.reverseOrder()));
    }

    private static Match match(DuplicateRule rule, Comparison pair) {
        var strength = strength(rule, pair);
        var reasons = rule.parts().stream()
                .sorted()
                .map(part -> new Match.Reason(part, pair.shared(part)))
                .toList();
        return new Match(rule, strength, score(strength, pair), reasons);
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

    /** The more the two have in common, the higher, whichever rule is looked at. */
    private static int score(Strength strength, Comparison pair) {
        var common = pair.haveSameName() ? 2 : 0;
        for (var part : MatchPart.values()) {
            common += pair.has(part) ? PER_PART : 0;
        }
        return switch (strength) {
            case SURE -> Math.min(100, 90 + common);
            case LIKELY -> Math.min(89, 70 + common);
            case POSSIBLE -> Math.min(69, 40 + common);
        };
    }
}
