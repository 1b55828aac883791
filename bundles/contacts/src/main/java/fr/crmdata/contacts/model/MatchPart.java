package fr.crmdata.contacts.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What two contacts can have in common. Those by which candidates are looked up come first, the one that finds the fewest at
 * the top.
 */
public enum MatchPart {
    SAME_REFERENCE,
    SAME_SIRET,
    SAME_VAT,
    SAME_EMAIL,
    SAME_PHONE,
    SAME_SIREN,
    /** All words of the name, in any order; legal forms and articles left out. */
    SAME_NAME,
    /** Domain of a web site or e-mail address that belongs to one organisation alone. */
    SAME_WEB_DOMAIN,
    /** One typing error, or two in a long name. */
    NEAR_NAME,
    /** The same name of a town, not in two departments. */
    SAME_TOWN,
    SAME_POSTAL_CODE;

    boolean isPlace() {
        return this == SAME_TOWN || this == SAME_POSTAL_CODE;
    }

    /** The part of a rule by which candidates are looked up; empty when they would be too many. */
    static Optional<MatchPart> lookedUpBy(Set<MatchPart> parts) {
        var first = parts.stream().min(Comparator.naturalOrder()).orElse(SAME_TOWN);
        if (first.isPlace() || (first == NEAR_NAME && parts.stream().noneMatch(MatchPart::isPlace))) {
            return Optional.empty();
        }
        return Optional.of(first);
    }

    /** Those that say where, out of the parts of a rule. */
    static List<MatchPart> places(Set<MatchPart> parts) {
        return parts.stream().filter(MatchPart::isPlace).sorted().toList();
    }
}
